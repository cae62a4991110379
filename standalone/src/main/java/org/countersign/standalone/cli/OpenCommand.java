package org.countersign.standalone.cli;

import java.io.IOException;
import java.util.Set;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import org.countersign.standalone.terminal.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opens a transition and says, if so, that no pilot data is held. */
final class OpenCommand implements Command {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LABEL = 10;

    @Override
    public String usage() {
        return "open WORKLOAD [--template starter] [--to production] [--tier standard] [--team T] [--no-pilot-data] "
                + "[--peak 100 --rto 1h --rpo 15m] [--as NAME]";
    }

    @Override
    public Set<String> valued() {
        return Set.of("template", "to", "tier", "team", "peak", "rto", "rpo", "as");
    }

    @Override
    public Set<String> switches() {
        return Set.of("no-pilot-data");
    }

    @Override
    public int run(Session session, Arguments arguments) throws IOException, UsageException {
        String workload = arguments.only("WORKLOAD");
        String who = arguments.get("as", "team-member");
        JsonNode opened = session.api()
                .post(who, Address.of("transitions"), request(workload, arguments))
                .orRefused()
                .json();
        session.last().remember(workload);
        say(session.terminal(), opened, workload);
        if (arguments.has("no-pilot-data")) {
            statedNone(session, who, opened.path("id").asString(""));
        }
        hints(session.terminal(), workload, arguments.has("no-pilot-data"));
        return Exit.YES;
    }

    private static ObjectNode request(String workload, Arguments arguments) throws UsageException {
        ObjectNode request = JSON.objectNode()
                .put("workload", workload)
                .put("to", arguments.get("to", "production"))
                .put("template", arguments.get("template", "starter"))
                .put("tier", arguments.get("tier", "standard"));
        arguments.find("team").ifPresent(team -> request.put("team", team));
        ObjectNode attributes = request.putObject("attributes");
        number(attributes, "expectedPeakRps", peak(arguments.get("peak", "100")));
        number(attributes, "rtoMinutes", Minutes.read("rto", arguments.get("rto", "1h")));
        number(attributes, "rpoMinutes", Minutes.read("rpo", arguments.get("rpo", "15m")));
        return request;
    }

    private static double peak(String text) throws UsageException {
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            throw new UsageException("--peak: requests a second, such as 100, not " + text);
        }
        return Double.parseDouble(text);
    }

    private static void number(ObjectNode attributes, String name, double value) {
        if (value == Math.rint(value)) {
            attributes.put(name, (long) value);
        } else {
            attributes.put(name, value);
        }
    }

    private static void statedNone(Session session, String who, String id) throws IOException {
        ObjectNode none = JSON.objectNode()
                .put("noneHeld", true)
                .put("reason", "stated on opening: the stage that is left holds no data");
        session.api()
                .put(who, Address.of("transitions", id, "data-decision"), none)
                .orRefused();
        Terminal terminal = session.terminal();
        terminal.line(line(terminal, Mark.YES, "stated", "no pilot data is held; a second person has to confirm it"));
    }

    private static void say(Terminal terminal, JsonNode opened, String workload) {
        JsonNode template = opened.path("template");
        terminal.line(line(
                terminal,
                Mark.YES,
                "opened",
                "%s, %s → %s, by template %s version %s, tier %s"
                        .formatted(
                                workload,
                                opened.path("from").asString(""),
                                opened.path("to").asString(""),
                                template.path("name").asString(""),
                                template.path("version").asString(""),
                                opened.path("tier").asString(""))));
        opened.path("readiness")
                .path("blockers")
                .valueStream()
                .forEach(blocker -> terminal.line(line(
                        terminal,
                        Mark.OPEN,
                        "wanted",
                        Text.harmless(blocker.path("item").asString("")))));
    }

    private static void hints(Terminal terminal, String workload, boolean none) {
        terminal.line(line(terminal, Mark.NEXT, "next", "./countersign post REPORT"));
        if (none) {
            terminal.line(line(terminal, Mark.NEXT, "", "./countersign confirm " + workload));
        }
        terminal.line(line(terminal, Mark.NEXT, "", "./countersign show " + workload));
    }

    private static String line(Terminal terminal, Mark mark, String what, String text) {
        return terminal.mark(mark) + " " + Text.padded(what, LABEL) + Text.clipped(text, terminal.width() - LABEL - 2);
    }
}
