package org.countersign.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays the chat: takes messages as Slack's incoming webhooks do, on this machine's loopback address alone. */
final class Inbox implements AutoCloseable {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_MESSAGES = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final BiConsumer<String, String> told;

    /** One message, and whose channel it came to. */
    record Received(String channel, String text) {}

    private Inbox(HttpServer server, BiConsumer<String, String> told) {
        this.server = server;
        this.told = told;
    }

    /** Opens it on a free port; {@code told} gets each message's channel and text, on a thread of the server. */
    static Inbox open(BiConsumer<String, String> told) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Inbox inbox = new Inbox(server, told);
        server.createContext("/", inbox::take);
        server.start();
        return inbox;
    }

    /** The address of a channel. */
    String url(String channel) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + channel;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
            String channel = exchange.getRequestURI().getPath().substring(1);
            String text = text(body);
            byte[] answer = (text.isEmpty() ? "invalid_payload" : "ok").getBytes(UTF_8);
            exchange.sendResponseHeaders(text.isEmpty() ? 400 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            if (!text.isEmpty() && received.size() < MOST_MESSAGES) {
                told.accept(channel, text);
                received.add(new Received(channel, text));
            }
        }
    }

    /** What stands in the message, with Slack's three escapes undone. */
    private static String text(byte[] body) {
        try {
            JsonNode message = JSON.readTree(body);
            return message.path("text")
                    .asString("")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        } catch (JacksonException _) {
            return "";
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
