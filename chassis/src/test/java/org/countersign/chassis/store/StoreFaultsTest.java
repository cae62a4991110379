package org.countersign.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreFaultsTest {
    private static final ServerAddress SERVER = new ServerAddress("127.0.0.1", 27_017);

    static Stream<MongoException> outages() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoConnectionPoolClearedException(
                        new ServerId(new ClusterId(), SERVER), new IllegalStateException("reset")),
                new MongoNodeIsRecoveringException(said(91), SERVER));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void takesWhatAnOutageBringsForAnOutage(MongoException fault) {
        assertThat(StoreFaults.isAway(fault)).isTrue();
        assertThat(StoreFaults.isRefusal(fault)).isFalse();
    }

    @Test
    void takesWhatTheServerRefusesForARefusal() {
        assertThat(StoreFaults.isRefusal(new MongoCommandException(said(10_334), SERVER)))
                .as("too large")
                .isTrue();
        assertThat(StoreFaults.isRefusal(written(11_000))).as("there already").isTrue();
        assertThat(StoreFaults.isDuplicateKey(written(11_000))).isTrue();
        assertThat(StoreFaults.isDuplicateKey(written(121))).isFalse();
        assertThat(StoreFaults.isAway(written(11_000))).isFalse();
    }

    @Test
    void blamesNobodyForAFullDisk() {
        assertThat(StoreFaults.isRefusal(written(14_031))).isFalse();
        assertThat(StoreFaults.isRefusal(new MongoCommandException(said(-1), SERVER)))
                .isFalse();
    }

    private static MongoWriteException written(int code) {
        return new MongoWriteException(new WriteError(code, "", new BsonDocument()), SERVER, Set.of());
    }

    private static BsonDocument said(int code) {
        return new BsonDocument("code", new BsonInt32(code));
    }
}
