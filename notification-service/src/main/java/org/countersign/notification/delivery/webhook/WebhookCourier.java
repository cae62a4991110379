package org.countersign.notification.delivery.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.countersign.chassis.json.WireJson;
import org.countersign.notification.delivery.application.Courier;
import org.countersign.notification.delivery.application.Destination;
import org.countersign.notification.delivery.domain.Outcome;
import org.countersign.notification.delivery.http.Post;
import org.countersign.notification.delivery.http.SafePost;
import org.countersign.notification.notice.domain.ChannelType;
import org.countersign.notification.notice.domain.Message;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Speaks Standard Webhooks: any 2xx is success, the id is the same on every try, the timestamp is that of the try. */
final class WebhookCourier implements Courier {
    private static final JsonMapper JSON = WireJson.lenient();

    private final SafePost http;
    private final Function<Message, URI> links;

    /** {@code links} leads from a notice to where its reader goes on. */
    WebhookCourier(SafePost http, Function<Message, URI> links) {
        this.http = http;
        this.links = links;
    }

    @Override
    public ChannelType type() {
        return ChannelType.WEBHOOK;
    }

    @Override
    public Mono<Outcome> deliver(Message message, Destination to, Instant now) {
        var body = JSON.writeValueAsBytes(WebhookBody.of(message, links.apply(message)));
        var seconds = now.getEpochSecond();
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", Long.toString(seconds));
        if (to.secret() != null) {
            headers.put("webhook-signature", Signature.of(to.secret(), message.id(), seconds, body));
        }
        return http.send(new Post(to, headers, body, false));
    }
}
