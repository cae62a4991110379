package org.countersign.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.standalone.cli.Session.Question.Reply;
import org.countersign.standalone.terminal.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands as they are typed, against a platform that answers what it is told to. */
abstract class TypedCommands {
    private static final String LIST = """
            {"items": [{"id": "t-1", "workload": "shop", "state": "decided"},
                       {"id": "t-2", "workload": "shop", "state": "open"}], "next": null}""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final Map<String, String> environment = new HashMap<>();
    FakePlatform platform;
    Reply reply = Reply.NOBODY;

    @TempDir
    Path data;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
        environment.put("COUNTERSIGN_URL", platform.address().toString());
        environment.put("COUNTERSIGN_TOKEN", "secret-token");
        platform.on("GET /transitions", 200, LIST).on("GET /transitions/t-2", 200, transition("[]", true));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    static String transition(String blockers, boolean ready) {
        return """
                {"id": "t-2", "workload": "shop", "from": "pilot", "to": "production", "tier": "standard",
                 "template": {"name": "starter", "version": 1}, "readiness": {"ready": %s, "blockers": %s}}""".formatted(ready, blockers);
    }

    final int run(String... args) {
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), 100, false, false, true);
        PrintStream complaints = new PrintStream(err, true, UTF_8);
        return Cli.run(List.of(args), environment, data.resolve("running.json"), terminal, complaints, _ -> reply);
    }

    final String said() {
        return out.toString(UTF_8);
    }

    final String complaint() {
        return err.toString(UTF_8);
    }
}
