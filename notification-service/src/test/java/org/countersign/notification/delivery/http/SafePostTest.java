package org.countersign.notification.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.ImmediateEventExecutor;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.countersign.notification.address.application.AddressGuard;
import org.countersign.notification.address.application.NameResolver;
import org.countersign.notification.address.dns.JdkNameResolver;
import org.countersign.notification.delivery.application.Destination;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.delivery.domain.Outcome.Delivered;
import org.countersign.notification.delivery.domain.Outcome.Rejected;
import org.countersign.notification.delivery.domain.Outcome.Retryable;
import org.countersign.notification.notice.Notices;
import org.countersign.notification.probe.Receiver;
import org.countersign.notification.probe.Receiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SafePostTest {
    private static final Clock CLOCK = Clock.fixed(Notices.AT, ZoneOffset.UTC);

    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({
        "301, redirected",
        "400, refused-by-receiver",
        "401, forbidden",
        "403, forbidden",
        "404, not-found",
        "410, gone",
        "413, refused-by-receiver",
        "201, not-understood"
    })
    void givesUpWhereNoTryWillDo(int status, String reason) {
        receiver.answering(Reply.of(status));

        assertThat(sent(post(receiver.url("/x")))).isEqualTo(new Rejected(reason, status));
    }

    @ParameterizedTest
    @CsvSource({"408, not-yet", "425, not-yet", "429, too-many-requests", "500, receiver-failed", "503, receiver-failed"
    })
    void triesAgainWhereOneMay(int status, String reason) {
        receiver.answering(Reply.of(status));

        assertThat(sent(post(receiver.url("/x")))).isEqualTo(new Retryable(reason, status, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"120, PT2M", "0, PT0S", "'Tue, 10 Mar 2026 09:20:30 GMT', PT5M", "'Tue, 10 Mar 2026 09:00:00 GMT', PT0S"
    })
    void heedsHowLongItIsAskedToWait(String header, Duration wait) {
        receiver.answering(new Reply(429, Map.of("Retry-After", header), ""));

        assertThat(sent(post(receiver.url("/x"))))
                .isEqualTo(new Retryable("too-many-requests", 429, Optional.of(wait)));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "99999999999999999999"})
    void ignoresAWaitThatCannotBeRead(String header) {
        assertThat(RetryAfter.read(List.of(header), Notices.AT)).isEmpty();
    }

    @Test
    void followsNoRedirect() {
        receiver.answering(new Reply(307, Map.of("Location", receiver.url("/elsewhere")), ""));

        assertThat(sent(post(receiver.url("/x")))).isEqualTo(new Rejected("redirected", 307));
        assertThat(receiver.to("/elsewhere")).isEmpty();
    }

    @Test
    void waitsNoLongerThanItHasPatience() {
        receiver.answering(Reply.of(0));

        assertThat(sent(post(receiver.url("/x")))).isEqualTo(Retryable.because("timeout"));
    }

    @Test
    void readsNoMoreOfAnAnswerThanIsWorth() {
        receiver.answering(new Reply(200, Map.of(), "x".repeat(8 * 1024 * 1024)));

        assertThat(sent(post(receiver.url("/x")))).isEqualTo(new Delivered(200));
    }

    @Test
    void triesAgainWhereNobodyListens() {
        var url = receiver.url("/x");
        receiver.close();

        assertThat(sent(post(url))).isEqualTo(Retryable.because("unreachable"));
    }

    @Test
    void givesAHostARestThatFailsAgainAndAgain() {
        receiver.answering(Reply.of(500), Reply.of(500), Reply.of(500), Reply.of(500));
        var http = http(new JdkNameResolver(), new Hosts(4, Duration.ofSeconds(30)));

        for (var call = 0; call < 4; call++) {
            assertThat(sent(http, post(receiver.url("/x")))).isInstanceOf(Retryable.class);
        }

        assertThat(sent(http, post(receiver.url("/x")))).isEqualTo(Retryable.because("circuit-open"));
        assertThat(receiver.all()).hasSize(4);
    }

    @Test
    void givesNoRestToWhatOnlySharesTheHost() throws Exception {
        receiver.answering(Reply.of(500), Reply.of(500), Reply.of(500), Reply.of(500));
        var hosts = new Hosts(4, Duration.ofSeconds(30));
        var http = http(new JdkNameResolver(), hosts);
        for (var call = 0; call < 4; call++) {
            sent(http, post(receiver.url("/x")));
        }
        assertThat(sent(http, post(receiver.url("/x")))).isEqualTo(Retryable.because("circuit-open"));

        try (var otherPort = new Receiver()) {
            assertThat(sent(http, post(otherPort.url("/x")))).isEqualTo(new Delivered(200));
        }
        var operators = new Post(new Destination(receiver.url("/x"), null, true), Map.of(), "{}".getBytes(UTF_8), true);
        assertThat(sent(http, operators)).isEqualTo(new Delivered(200));
    }

    @Test
    void keepsNothingOfAnAddressBehindTheCall() {
        var group = new PinnedAddresses(List.of(InetAddress.getLoopbackAddress()));
        var loop = ImmediateEventExecutor.INSTANCE;
        assertThat(group.getResolver(loop)).isNotSameAs(group.getResolver(loop));
    }

    @Test
    void givesAHostNoRestForWhatItRefuses() {
        receiver.answering(Reply.of(404), Reply.of(410), Reply.of(403), Reply.of(429));
        var http = http(new JdkNameResolver(), new Hosts(4, Duration.ofSeconds(30)));

        for (var call = 0; call < 4; call++) {
            sent(http, post(receiver.url("/x")));
        }

        assertThat(sent(http, post(receiver.url("/x")))).isEqualTo(new Delivered(200));
    }

    @Test
    void refusesAnAddressThatHasMovedSinceItWasSet() throws Exception {
        var inside = InetAddress.getByName("10.0.0.1");
        var http = http(host -> Mono.just(List.of(inside)), new Hosts(4, Duration.ofSeconds(30)));

        assertThat(sent(http, post("https://moved.example/x"))).isEqualTo(new Rejected("address-refused", null));
    }

    @Test
    void connectsToTheAddressThatWasCheckedAndAsksNoMore() throws Exception {
        var answers = new ArrayDeque<>(
                List.of(List.of(InetAddress.getLoopbackAddress()), List.of(InetAddress.getByName("127.0.0.2"))));
        var http = http(host -> Mono.fromSupplier(answers::poll), new Hosts(4, Duration.ofSeconds(30)));
        var url = receiver.url("/x").replace("127.0.0.1", "rebound.example");

        assertThat(sent(http, post(url))).isEqualTo(new Delivered(200));
        assertThat(answers).hasSize(1);
        assertThat(receiver.all().getFirst().headers().get("Host").getFirst()).startsWith("rebound.example:");
    }

    private Outcome sent(Post post) {
        return sent(http(new JdkNameResolver(), new Hosts(10, Duration.ofSeconds(30))), post);
    }

    private static SafePost http(NameResolver names, Hosts hosts) {
        return new SafePost(new AddressGuard(names, true), hosts, Duration.ofSeconds(1), CLOCK);
    }

    private static Outcome sent(SafePost http, Post post) {
        var outcome = new AtomicReference<Outcome>();
        StepVerifier.create(http.send(post))
                .consumeNextWith(outcome::set)
                .expectComplete()
                .verify(Duration.ofSeconds(10));
        return outcome.get();
    }

    private static Post post(String url) {
        return new Post(new Destination(url, null, false), Map.of(), "{}".getBytes(UTF_8), true);
    }
}
