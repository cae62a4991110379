package org.countersign.standalone.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.scheduler.Schedulers;

class PartTest {
    @BeforeEach
    void follow() {
        Part.followReactor();
    }

    @AfterEach
    void leave() {
        Schedulers.resetOnScheduleHook("countersign.part");
    }

    @ParameterizedTest
    @CsvSource({
        "org.countersign.signoff.round.Rounds, checklist, signoff",
        "org.countersign.chassis.relay.Relay,  checklist, checklist",
        "org.apache.kafka.clients.Producer,    evidence,  evidence",
        "org.countersign.standalone.Platform,  ,          standalone",
        "org.countersign.gateway,              ,          standalone",
        "reactor.core.Anything,                ,          standalone"
    })
    void namesAServicesOwnLoggerFirstAndThenTheThread(String logger, String ofThread, String expected) {
        assertThat(PartConverter.part(logger, ofThread)).isEqualTo(expected);
    }

    @Test
    void isInheritedByTheThreadsThatAPartStarts() throws InterruptedException {
        AtomicReference<String> seen = new AtomicReference<>();
        AtomicReference<Thread> child = new AtomicReference<>();

        Part.as("evidence", () -> child.set(Thread.ofPlatform().start(() -> seen.set(Part.current()))))
                .run();

        child.get().join(5_000);
        assertThat(seen).hasValue("evidence");
        assertThat(Part.current()).isNull();
    }

    @Test
    void goesAlongToASharedReactorThreadAndDoesNotStickToIt() throws InterruptedException {
        assertThat(onASharedThread("signoff")).isEqualTo("signoff");
        assertThat(onASharedThread("checklist")).isEqualTo("checklist");
    }

    private static String onASharedThread(String part) throws InterruptedException {
        AtomicReference<String> seen = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Part.as(
                        part,
                        () -> Schedulers.single().schedule(() -> {
                            seen.set(Part.current());
                            done.countDown();
                        }))
                .run();
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        return seen.get();
    }
}
