package org.countersign.standalone.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.standalone.cli.Session.Question;
import org.countersign.standalone.client.Api;
import org.countersign.standalone.client.KeptTokens;
import org.countersign.standalone.client.RefusedException;
import org.countersign.standalone.client.RunningTokens;
import org.countersign.standalone.client.Tokens;
import org.countersign.standalone.running.Running;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;

/** {@code open}, {@code confirm}, {@code post}, {@code sign} and {@code show}, each a few calls of the HTTP API. */
public final class Cli {
    /** System property with the place of {@code running.json}. */
    public static final String RUNNING = "countersign.running";

    private static final Map<String, Command> COMMANDS = Map.of(
            "open", new OpenCommand(),
            "confirm", new ConfirmCommand(),
            "post", new PostCommand(),
            "sign", new SignCommand(),
            "show", new ShowCommand());

    private Cli() {}

    /** Exit 0: yes, done; 1: the platform, the report or the person says no; 2: could not be decided, or not understood. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Path running = Path.of(System.getProperty(RUNNING, ".countersign/" + Running.FILE_NAME));
        Terminal terminal = Terminal.standard(environment);
        int code = run(List.of(args), environment, running, terminal, new PrintStream(System.err, true), Cli::ask);
        terminal.out().flush();
        System.exit(code);
    }

    static int run(
            List<String> args,
            Map<String, String> environment,
            Path running,
            Terminal terminal,
            PrintStream complaints,
            Question question) {
        Command command = args.isEmpty() ? null : COMMANDS.get(args.getFirst());
        Complaints said = new Complaints(complaints, terminal.unicode());
        if (command == null) {
            return said.about("one of open, confirm, post, sign, show is needed");
        }
        if (args.contains("--help") || args.contains("-h")) {
            terminal.out().println("./countersign " + command.usage());
            return Exit.YES;
        }
        try {
            Arguments arguments = Arguments.read(args.subList(1, args.size()), command.valued(), command.switches());
            Api api = new Api(gateway(environment, running), tokens(environment, running, arguments));
            Session session = new Session(api, terminal, LastWorkload.beside(running), question, Clock.systemUTC());
            return command.run(session, arguments);
        } catch (UsageException e) {
            return said.about(String.valueOf(e.getMessage()), "./countersign " + command.usage());
        } catch (RefusedException e) {
            said.about(e.problem());
            return command.whenRefused();
        } catch (IOException e) {
            return said.about(String.valueOf(e.getMessage()));
        }
    }

    private static URI gateway(Map<String, String> environment, Path running) throws IOException, UsageException {
        String said = environment.getOrDefault("COUNTERSIGN_URL", "").strip();
        String address = said.isEmpty() ? Running.read(running).gateway() : said;
        if (!address.matches("https?://[^\\s/?#]+[^\\s?#]*")) {
            throw new UsageException(
                    "COUNTERSIGN_URL: an http or https address is needed, not " + Text.harmless(address));
        }
        try {
            return URI.create(address);
        } catch (IllegalArgumentException _) {
            throw new UsageException("COUNTERSIGN_URL: an http or https address is needed");
        }
    }

    /** {@code --as} wins; then the token of the environment; then the command's development identity. */
    private static Tokens tokens(Map<String, String> environment, Path running, Arguments arguments) {
        String given = environment.getOrDefault("COUNTERSIGN_TOKEN", "").strip();
        if (!given.isEmpty() && !arguments.has("as")) {
            return _ -> given;
        }
        return new KeptTokens(name -> RunningTokens.token(running, name, null));
    }

    private static Question.Reply ask(String text) {
        // Whether it is null without a terminal depends on the JDK's console provider.
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (console.isEmpty()) {
            return Question.Reply.NOBODY;
        }
        String answer = console.get().readLine("%s", text);
        return answer != null && answer.strip().matches("(?i)y|yes") ? Question.Reply.YES : Question.Reply.NO;
    }
}
