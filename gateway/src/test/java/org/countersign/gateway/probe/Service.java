package org.countersign.gateway.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A service behind the gateway, which does what the last path segment says. */
public final class Service implements AutoCloseable {
    /** What came. */
    public record Call(String method, String path, Headers headers, long bytes) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicLong bytesRead = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);

    public Service() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try (exchange) {
            var bytes = count(exchange);
            calls.add(new Call(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), bytes));
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "cut" -> {
                    // Closed without an answer.
                }
                case "slow" -> pause();
                case "refused" ->
                    send(exchange, 409, "application/problem+json", "{\"type\":\"urn:x\",\"status\":409}");
                case "down" -> send(exchange, 503, "application/problem+json", "{\"type\":\"urn:y\",\"status\":503}");
                default -> send(exchange, 200, "text/plain", path + " " + bytes);
            }
        }
    }

    /** Bytes of bodies that have arrived, those still on the way included. */
    public long read() {
        return bytesRead.get();
    }

    private long count(HttpExchange exchange) throws IOException {
        var all = 0L;
        var some = new byte[8192];
        for (var read = 0; read >= 0; read = exchange.getRequestBody().read(some)) {
            all += read;
            bytesRead.addAndGet(read);
        }
        return all;
    }

    private void pause() {
        try {
            closing.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
