package org.countersign.acceptance.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.countersign.acceptance.wire.Caller;

/** A running Countersign, whatever shape it runs in: all that a test may know of it. */
public interface Platform extends AutoCloseable {
    /** Base address of the gateway, without {@code /api/v1} and without a slash at the end. */
    URI url();

    /** An access token of a development identity. */
    String token(String identity);

    /** The same, put into another team. */
    String token(String identity, String team);

    /** Bootstrap servers of the broker. */
    String kafkaBrokers();

    /** What it logs, where that can be seen from here. */
    Optional<Path> log();

    /** Keeps its logs under {@code target/platform-logs}, where they can be seen from here. */
    default void keepLog(String name) {}

    /** Ends it, if it was started from here. */
    @Override
    default void close() {}

    /** Somebody who calls it. */
    default Caller as(String identity) {
        return new Caller(url(), Optional.of(token(identity)));
    }

    /** The same, in another team. */
    default Caller as(String identity, String team) {
        return new Caller(url(), Optional.of(token(identity, team)));
    }

    /** Somebody without a token. */
    default Caller nobody() {
        return new Caller(url(), Optional.empty());
    }
}
