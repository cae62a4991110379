package org.countersign.standalone.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TogetherTest {
    @Test
    void runsAllAtOnce() throws Exception {
        CyclicBarrier met = new CyclicBarrier(2);

        Together.run(Map.of("one", () -> met.await(5, TimeUnit.SECONDS), "two", () -> met.await(5, TimeUnit.SECONDS)));
    }

    @Test
    void namesThePartThatFailedAndWhyWhenTheRestIsDone() {
        AtomicBoolean rest = new AtomicBoolean();
        Map<String, Together.Work> parts = new LinkedHashMap<>();
        parts.put("broker", () -> {
            throw new IllegalStateException("outer", new IllegalStateException("disk full"));
        });
        parts.put("store", () -> rest.set(true));
        parts.put("identity", () -> {
            throw new IllegalStateException("no key");
        });

        assertThatThrownBy(() -> Together.run(parts))
                .isInstanceOf(PartFailedException.class)
                .hasMessage("broker: disk full (IllegalStateException)")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(rest).isTrue();
    }
}
