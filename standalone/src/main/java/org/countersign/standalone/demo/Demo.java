package org.countersign.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.countersign.standalone.client.Answer;
import org.countersign.standalone.client.Api;
import org.countersign.standalone.client.KeptTokens;
import org.countersign.standalone.client.RunningTokens;
import org.countersign.standalone.running.Running;
import org.countersign.standalone.terminal.Mark;
import org.countersign.standalone.terminal.Terminal;
import tools.jackson.databind.JsonNode;

/** {@code demo}: one workload from pilot to production, over the HTTP API alone. */
public final class Demo {
    private static final String TEAM = "payments";
    private static final String OTHER_TEAM = "payments-demo";
    private static final Set<String> MEMBERS = Set.of(Story.CI, Story.MEMBER, Story.SECOND);
    private static final double MILLIS = 1000.0;

    private final Path running;
    private final Screen screen;

    private Demo(Path running, Screen screen) {
        this.running = running;
        this.screen = screen;
    }

    /** {@code --running FILE}: the platform's {@code running.json}. Exit 0: go; 1: no go, with the reason; 2: misused. */
    public static void main(String[] args) {
        if (args.length != 2 || !args[0].equals("--running")) {
            System.err.println("demo --running FILE");
            System.exit(2);
        }
        Screen screen = new Screen(Terminal.standard(System.getenv()));
        System.exit(new Demo(Path.of(args[1]), screen).play() ? 0 : 1);
    }

    private boolean play() {
        long began = System.nanoTime();
        try {
            Running platform = Running.read(running);
            URI gateway = URI.create(platform.gateway());
            screen.title("Countersign: payments-api goes from pilot to production, by " + gateway + "/api/v1");
            String team = team(gateway);
            Calls calls = new Calls(api(gateway, team));
            try (Inbox inbox =
                    Inbox.open((channel, text) -> screen.step(Mark.NEWS, "message", channel + " reads: " + text))) {
                tell(calls, inbox, team, Path.of(platform.data()), began);
                return true;
            }
        } catch (StoryEndedException | IOException e) {
            screen.step(Mark.NO, "ended", "no go: " + e.getMessage());
            return false;
        }
    }

    private void tell(Calls calls, Inbox inbox, String team, Path data, long began)
            throws IOException, StoryEndedException {
        try {
            Story story = new Opening(calls, screen, inbox, team).play();
            new PilotData(story).play();
            new Proof(story).play();
            JsonNode gate = new Signing(story).play();
            Calls.await(
                    "team " + team + " hears of the go",
                    () -> inbox.received().stream()
                            .filter(message -> message.channel().equals(team))
                            .filter(message ->
                                    message.text().toLowerCase(Locale.ROOT).matches("(?s).*\\bgo\\b.*"))
                            .findFirst());
            new Checking(story, data.resolve("demo")).play();
            screen.chapter(6, "In short");
            Gate.open(screen, gate);
            story.done("certificate", "checked with the public key alone");
            story.done("took", seconds(began) + " s");
            screen.step(Mark.NEXT, "look", "./countersign show " + story.workload());
        } finally {
            forget(calls, team);
        }
    }

    /** Nobody listens after the demo. */
    private static void forget(Calls calls, String team) throws IOException {
        calls.api().put("notification-admin", Opening.address(Opening.LOAD_OWNER), Opening.contact("person"));
        calls.api().put(Story.MEMBER, Opening.address(team), Opening.contact("team"));
    }

    /** The team of the development identities, unless somebody set its channel: that stays as it is. */
    private String team(URI gateway) throws IOException {
        Answer contact = api(gateway, TEAM).get(Story.MEMBER, Opening.address(TEAM));
        return contact.fine() && !contact.json().path("channels").isEmpty() ? OTHER_TEAM : TEAM;
    }

    private Api api(URI gateway, String team) {
        return new Api(
                gateway,
                new KeptTokens(name -> RunningTokens.token(
                        running, name, MEMBERS.contains(name) && !team.equals(TEAM) ? team : null)));
    }

    private static String seconds(long began) {
        double millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return String.format(Locale.ROOT, "%.1f", millis / MILLIS);
    }
}
