package org.countersign.acceptance.chat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.wire.Await;
import org.countersign.acceptance.wire.Json;
import tools.jackson.databind.JsonNode;

/** A receiver of chat messages on the loopback address. */
public final class Chat implements AutoCloseable {
    private static final int MOST_BYTES = 256 * 1024;

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    private Chat(HttpServer server) {
        this.server = server;
    }

    /** One message and the channel it came to. */
    public record Message(String channel, JsonNode body) {
        public String text() {
            return body.path("text").asString("");
        }
    }

    /** Opens it on a free port. */
    public static Chat open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var chat = new Chat(server);
            server.createContext("/", chat::take);
            server.start();
            return chat;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a channel of this chat the contact of a person or team. */
    public void channelOf(Platform platform, String who, String kind) {
        platform.as("notification-admin")
                .put(
                        "/notifications/contacts/" + who,
                        Json.of("{'kind': '%s', 'channels': [{'type': 'slack', 'url': 'http://127.0.0.1:%d/%s'}]}"
                                .formatted(kind, server.getAddress().getPort(), who)))
                .expect(200);
    }

    /** The first message like that. */
    public Message await(String what, Predicate<Message> wanted) {
        return Await.until(what, () -> messages.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = Json.read(exchange.getRequestBody().readNBytes(MOST_BYTES));
            messages.add(new Message(exchange.getRequestURI().getPath().substring(1), body));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
