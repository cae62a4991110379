package org.countersign.chassis.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoreArrivalTest {
    @Test
    void waitsNoLongerThanItIsTold() throws IOException {
        try (var client = MongoClients.create(
                "mongodb://127.0.0.1:" + closedPort() + "/?serverSelectionTimeoutMS=100&connectTimeoutMS=100")) {
            assertThatThrownBy(() -> StoreArrival.await(client.getDatabase("any"), Duration.ofSeconds(2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("countersign.mongodb.uri")
                    .hasMessageContaining("2 s");
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
