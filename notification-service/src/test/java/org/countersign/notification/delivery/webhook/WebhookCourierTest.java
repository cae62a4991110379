package org.countersign.notification.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.countersign.notification.address.application.AddressGuard;
import org.countersign.notification.address.dns.JdkNameResolver;
import org.countersign.notification.delivery.application.Destination;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.delivery.http.Hosts;
import org.countersign.notification.delivery.http.SafePost;
import org.countersign.notification.notice.Notices;
import org.countersign.notification.probe.Receiver;
import org.countersign.notification.probe.Receiver.Reply;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class WebhookCourierTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void signsAsTheReferenceLibrariesDo() {
        assertThat(Signature.of(
                        SECRET,
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1_614_265_330L,
                        "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void postsTheGenericBodyWithItsHeaders() throws Exception {
        try (var hook = new Receiver().answering(Reply.of(204))) {
            var http = new SafePost(
                    new AddressGuard(new JdkNameResolver(), true),
                    new Hosts(10, Duration.ofSeconds(30)),
                    Duration.ofSeconds(5),
                    Clock.systemUTC());
            var message = Notices.told(Notices.known(), Notices.failed("e1", "r1", "ada"))
                    .notices()
                    .values()
                    .iterator()
                    .next()
                    .message();
            var courier = new WebhookCourier(http, _ -> URI.create("https://go.example/t"));

            StepVerifier.create(courier.deliver(message, new Destination(hook.url("/hook"), SECRET, false), Notices.AT))
                    .expectNext(new Outcome.Delivered(204))
                    .expectComplete()
                    .verify(Duration.ofSeconds(10));

            var came = hook.next();
            assertThat(came.body()).isEqualTo("""
                    {"id":"%s","at":"2026-03-10T09:15:30Z","kind":"item-failed","severity":"warning",\
                    "workload":"payments-api","transition":"019cadab-2340-7c3e-9b42-6d1f0a8e7b21",\
                    "item":"load.peak","owner":"ada","due":"2026-03-20T12:00:00Z",\
                    "text":"payments-api: load.peak failed. p95: http.latency.p95 480 > 300",\
                    "link":"https://go.example/t"}""".formatted(message.id()));
            assertThat(came.headers().get("Webhook-id")).containsExactly(message.id());
            assertThat(came.headers().get("Webhook-timestamp")).containsExactly("1773134130");
            assertThat(came.headers().get("Webhook-signature"))
                    .containsExactly(Signature.of(
                            SECRET, message.id(), 1_773_134_130L, came.body().getBytes(UTF_8)));
        }
    }
}
