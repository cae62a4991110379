package org.countersign.chassis.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a body is taken, and how long it is waited for.
 *
 * @param maxBody largest body of any kind; 413 beyond
 * @param maxJsonBody largest body that is read as JSON into memory; 413 beyond
 * @param maxBodies what is taken of all bodies at a time; 503 with {@code Retry-After} beyond. Left out: a fifth of the heap,
 *     since bodies are read whole
 * @param receiveWithin how long a body may take to arrive; 408 beyond
 */
@ConfigurationProperties("countersign")
record WebProperties(
        @DefaultValue("20MB") DataSize maxBody,
        @DefaultValue("1MB") DataSize maxJsonBody,
        @Nullable DataSize maxBodies,
        @DefaultValue("60s") Duration receiveWithin) {
    private static final int SHARE_OF_HEAP = 5;

    long atATime() {
        return maxBodies == null ? Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP : maxBodies.toBytes();
    }
}
