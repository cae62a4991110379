package org.countersign.acceptance.hold;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.story.Reports;
import org.countersign.acceptance.story.Story;
import org.countersign.acceptance.wire.Answer;
import org.countersign.acceptance.wire.Json;

/** Many callers at once: reports, openings, changes, risks, sign-offs. Keeps what was acknowledged, outside the product. */
final class MixedLoad implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final int STORIES = 4;
    private static final int REPORTERS = 18;
    private static final int SIGNERS = 2;

    private final Platform platform;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Promise> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean ending;

    private MixedLoad(Platform platform) {
        this.platform = platform;
    }

    /** Opens what the reports are for, then lets all loose. */
    static MixedLoad on(Platform platform) {
        var load = new MixedLoad(platform);
        Stream.of("ci", "team-member", "data-owner").forEach(platform::token);
        var stories = Stream.generate(() -> Story.open(platform, "starter"))
                .limit(STORIES)
                .toList();
        for (var reporter = 0; reporter < REPORTERS; reporter++) {
            var story = stories.get(reporter % STORIES);
            load.again(() -> load.report(story));
        }
        load.again(load::open);
        var changed = load.open();
        load.again(() -> load.change(changed));
        for (var signer = 0; signer < SIGNERS; signer++) {
            load.again(load::sign);
        }
        return load;
    }

    /** Reports alone, one caller for each of these transitions, each at most ten times a second. */
    static MixedLoad ofReports(Platform platform, List<Story> stories) {
        var load = new MixedLoad(platform);
        platform.token("ci");
        stories.forEach(story -> load.again(() -> {
            load.report(story);
            LockSupport.parkNanos(PACE.toNanos());
        }));
        return load;
    }

    private void again(Runnable step) {
        callers.execute(() -> {
            while (!ending) {
                try {
                    step.run();
                } catch (RuntimeException | AssertionError fault) {
                    if (!ending) {
                        faults.add(fault);
                    }
                }
            }
        });
    }

    private Answer call(Supplier<Answer> call) {
        inFlight.incrementAndGet();
        try {
            return call.get();
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private void report(Story story) {
        var report = Reports.k6(100 + next.incrementAndGet() / 1000.0);
        var answer = call(() -> story.post("ci", report, Story.measured())).expect(201);
        acknowledged.add(new Promise.Report(answer.path("id").asString(), ByteBuffer.wrap(report)));
    }

    private Story open() {
        var workload = Story.fresh("held");
        var body = Story.opening(workload, "starter", Story.ATTRIBUTES);
        var answer = call(() -> platform.as("team-member").post("/transitions", body))
                .expect(201);
        var id = answer.path("id").asString();
        acknowledged.add(new Promise.Opened(id, workload));
        return Story.known(platform, id, workload);
    }

    private void change(Story story) {
        var rps = next.incrementAndGet();
        var body = Json.of("{'attributes': {'expectedPeakRps': %d}, 'reason': 'grows'}".formatted(rps));
        call(() -> platform.as("team-member").patch("/transitions/" + story.id(), body))
                .expect(200);
        acknowledged.add(new Promise.Changed(story.id(), rps));
    }

    private void sign() {
        var story = open();
        story.decideData(Story.DELETED);
        var snapshot = awaitSnapshot(story);
        var none = Json.of("{'none': true, 'statement': 'none known'}");
        var raised = call(() -> platform.as("team-member").post("/signoffs/" + story.id() + "/risks", none))
                .expect(201);
        acknowledged.add(new Promise.Raised(story.id(), raised.path("id").asString()));
        call(() -> story.sign("data-owner", "data", snapshot)).expect(201);
        acknowledged.add(new Promise.Signed(story.id(), snapshot));
    }

    /** Signing comes after the news of the opening, which under load takes its time. */
    private String awaitSnapshot(Story story) {
        var member = platform.as("team-member");
        return Awaitility.await("data round open")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> snapshot(member.get("/signoffs/" + story.id())),
                        snapshot -> ending || !snapshot.isEmpty());
    }

    private static String snapshot(Answer answer) {
        var round = answer.json().path("rounds").path("data");
        return round.path("open").asBoolean(false) ? round.path("snapshot").asString() : "";
    }

    /** Returns when so many are acknowledged; 3 minutes at most. */
    void awaitAcknowledged(int wanted) {
        Awaitility.await(wanted + " acknowledged")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> acknowledged.size() >= wanted || !faults.isEmpty());
        faults.stream().findFirst().ifPresent(fault -> {
            throw new AssertionError("refused under load", fault);
        });
    }

    /** Returns at the next instant at which so many calls are under way. */
    void awaitInFlight(int wanted) {
        Awaitility.await(wanted + " calls in flight")
                .atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> inFlight.get() >= wanted);
    }

    int inFlight() {
        return inFlight.get();
    }

    /** From here on it is no fault that a call fails. */
    void ending() {
        ending = true;
    }

    Collection<Promise> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What failed before {@link #ending}. */
    List<Throwable> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        ending = true;
        callers.close();
    }
}
