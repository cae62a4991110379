package org.countersign.standalone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers with what a test put there, and keeps what was asked. */
final class FakePlatform implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private record Reply(int status, String body) {}

    FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers calls such as {@code GET /gate}, whatever their query. */
    FakePlatform on(String call, int status, String body) {
        replies.put(call, new Reply(status, body));
        return this;
    }

    /** Method, path and query of each call, in order. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    String lastBody() {
        return bodies.getLast();
    }

    List<String> tokens() {
        return List.copyOf(tokens);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
            String query = exchange.getRequestURI().getQuery();
            calls.add(exchange.getRequestMethod() + " " + path + (query == null ? "" : "?" + query));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Reply reply = replies.getOrDefault(
                    exchange.getRequestMethod() + " " + path, new Reply(404, "{\"title\": \"not in this test\"}"));
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
