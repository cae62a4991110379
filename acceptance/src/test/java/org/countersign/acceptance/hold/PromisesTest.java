package org.countersign.acceptance.hold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.acceptance.platform.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The question itself, put to a server that has one report and is busy when it is asked first. */
class PromisesTest {
    private static final byte[] REPORT = "{}".getBytes(UTF_8);

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            var there = call.getRequestURI().getPath().endsWith("/evidence/kept/report");
            var status = asked.incrementAndGet() == 1 ? 503 : there ? 200 : 404;
            call.sendResponseHeaders(status, REPORT.length);
            call.getResponseBody().write(REPORT);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void asksAgainWhereThereWasNoAnswer() throws Exception {
        var kept = new Promise.Report("kept", ByteBuffer.wrap(REPORT));
        assertThat(Promises.lost(List.of(kept), new Asked(server))).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void findsWhatIsNotThereAndWhatIsNotAsItWas() throws Exception {
        var gone = new Promise.Report("gone", ByteBuffer.wrap(REPORT));
        var altered = new Promise.Report("kept", ByteBuffer.wrap("[]".getBytes(UTF_8)));
        assertThat(Promises.lost(List.of(gone, altered), new Asked(server))).containsExactly(gone, altered);
    }

    private record Asked(HttpServer server) implements Platform {
        @Override
        public URI url() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public String token(String identity) {
            return identity;
        }

        @Override
        public String token(String identity, String team) {
            return identity;
        }

        @Override
        public String kafkaBrokers() {
            return "";
        }

        @Override
        public Optional<Path> log() {
            return Optional.empty();
        }
    }
}
