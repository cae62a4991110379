package org.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.countersign.acceptance.platform.LaunchedPlatform;
import org.countersign.acceptance.platform.Launcher.Ran;
import org.countersign.acceptance.platform.OnPlatform;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Caller;
import org.countersign.acceptance.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher alone, from an empty folder to an assessment of an own report, and on to a go. */
@OnPlatform
class FirstEveningIT {
    @TempDir
    private Path own;

    private LaunchedPlatform platform;

    @Test
    void assessesAnOwnReportAndReachesItsGo(LaunchedPlatform started) throws IOException {
        platform = started;
        assertThat(platform.welcome()).contains("ready in", "MB resident", "./countersign open", "./countersign post");
        var workload = Story.fresh("pay");
        var opened = call("open", workload, "--no-pilot-data");
        var posted = call("post", own("summary.json", Reports.k6(142.5)), "--environment", "production");
        var shown = call("show", workload);
        assertThat(posted.out()).contains("load.peak", "142.5");
        assertThat(shown.out()).contains(workload, "load.peak");
        var first = platform.startTook().plus(opened.took()).plus(posted.took()).plus(shown.took());
        say("up, open, post, show", first);
        toItsGo(workload, first);
    }

    private void toItsGo(String workload, Duration before) throws IOException {
        var more = List.of(
                call("confirm", workload),
                call("post", own("drill.json", Reports.restoreDrill(Duration.ofMinutes(38)))),
                call("post", own("walk.json", Json.bytes(Reports.example("walk-through.json")))),
                call("sign", workload, "--yes"));
        assertThat(more.getLast().out()).contains("signed as engineering-approver");
        var gate = platform.as("ci").get("/gate?workload=" + workload + "&stage=production");
        assertThat(gate.expect(200).path("verdict").asString()).isEqualTo("go");
        say("and on to the go", more.stream().map(Ran::took).reduce(before, Duration::plus));
    }

    @Test
    void printsATokenAndNothingElse(LaunchedPlatform started) {
        platform = started;
        var contact = "/notifications/contacts/payments";

        assertThat(by(call("token", "team-member")).get(contact).status()).isIn(200, 404);
        by(call("token", "team-member", "--team", "elsewhere")).get(contact).problem(403);
    }

    private Caller by(Ran token) {
        return new Caller(platform.url(), Optional.of(token.out().strip()));
    }

    @Test
    void endsWithAnotherCodeWhereTheReportFails(LaunchedPlatform started) throws IOException {
        platform = started;
        var workload = Story.fresh("pay");
        call("open", workload, "--no-pilot-data");
        var failed = platform.launcher()
                .run(
                        "post",
                        own("summary.json", Reports.k6(412.04)),
                        "--workload",
                        workload,
                        "--environment",
                        "production");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).contains("latency", "412.04", "300");
        var early = platform.launcher().run("sign", workload, "--yes");
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.out()).contains("load.peak");
    }

    private Ran call(String... arguments) {
        return platform.launcher().run(arguments).fine();
    }

    private String own(String name, byte[] report) throws IOException {
        return Files.write(own.resolve(name), report).toString();
    }

    private static void say(String what, Duration took) {
        System.out.printf("first evening: %s: %d ms%n", what, took.toMillis());
    }
}
