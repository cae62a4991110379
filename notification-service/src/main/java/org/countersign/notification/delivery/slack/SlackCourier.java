package org.countersign.notification.delivery.slack;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.countersign.chassis.json.WireJson;
import org.countersign.notification.delivery.application.Courier;
import org.countersign.notification.delivery.application.Destination;
import org.countersign.notification.delivery.application.Greeter;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.delivery.http.Post;
import org.countersign.notification.delivery.http.SafePost;
import org.countersign.notification.notice.domain.ChannelType;
import org.countersign.notification.notice.domain.Message;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to Slack's incoming webhooks, and to what takes the same. */
final class SlackCourier implements Courier, Greeter {
    private static final JsonMapper JSON = WireJson.lenient();

    private final SafePost http;
    private final Function<Message, URI> links;

    /** {@code links} leads from a notice to where its reader goes on. */
    SlackCourier(SafePost http, Function<Message, URI> links) {
        this.http = http;
        this.links = links;
    }

    @Override
    public ChannelType type() {
        return ChannelType.SLACK;
    }

    @Override
    public Mono<Outcome> deliver(Message message, Destination to, Instant now) {
        return send(to, SlackMessage.of(message, links.apply(message)));
    }

    /** One line of text. */
    @Override
    public Mono<Outcome> say(String text, Destination to) {
        return send(to, Map.of("text", text));
    }

    private Mono<Outcome> send(Destination to, Object body) {
        return http.send(new Post(to, Map.of(), JSON.writeValueAsBytes(body), true));
    }
}
