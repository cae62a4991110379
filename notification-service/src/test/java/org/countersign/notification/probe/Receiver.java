package org.countersign.notification.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An HTTP server on loopback that answers as told and keeps what came. */
public final class Receiver implements AutoCloseable {
    /** What came. */
    public record Request(String path, Map<String, List<String>> headers, String body) {}

    /** What is answered; a status of 0 keeps the caller waiting. */
    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply of(int status) {
            return new Reply(status, Map.of(), "ok");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Request> all = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Request> fresh = new LinkedBlockingQueue<>();

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers the next requests so; after them 200. */
    public synchronized Receiver answering(Reply... next) {
        replies.addAll(List.of(next));
        return this;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public List<Request> all() {
        return List.copyOf(all);
    }

    public List<Request> to(String path) {
        return all.stream().filter(request -> request.path().equals(path)).toList();
    }

    public Request next() throws InterruptedException {
        var request = fresh.poll(20, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nothing came within 20 s");
        }
        return request;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var request = new Request(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body);
            all.add(request);
            fresh.add(request);
            var reply = reply();
            if (reply.status() == 0) {
                hold();
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            var bytes = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void hold() {
        try {
            new java.util.concurrent.CountDownLatch(1).await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Reply reply() {
        var next = replies.poll();
        return next == null ? Reply.of(200) : next;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
