package org.countersign.gateway.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.countersign.chassis.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.channel.AbortedException;

class UpstreamFaultsTest {
    /** Not reached, cut off, no answer in time, and no connection free in time: the pool's word for it is the third. */
    static Stream<Throwable> theService() {
        return Stream.of(
                new ConnectException("refused"),
                new IOException("reset"),
                new TimeoutException("no connection was free"),
                ReadTimeoutException.INSTANCE,
                new IllegalStateException(new IOException("reset")));
    }

    @ParameterizedTest
    @MethodSource("theService")
    void holdsAgainstTheServiceWhatKeepsItFromAnswering(Throwable fault) {
        assertThat(UpstreamFaults.isOne(fault)).isTrue();
    }

    static Stream<Throwable> theCaller() {
        return Stream.of(
                Problem.of(408, "request-timeout", "Request timeout", null).exception(),
                Problem.of(413, "body-too-large", "Body too large", null).exception(),
                new AbortedException("gone"),
                new IllegalStateException("a fault of our own"));
    }

    @ParameterizedTest
    @MethodSource("theCaller")
    void holdsNothingElseAgainstIt(Throwable fault) {
        assertThat(UpstreamFaults.isOne(fault)).isFalse();
    }
}
