package org.countersign.chassis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a body is taken.
 *
 * @param maxBody largest body of any kind; 413 beyond
 * @param maxJsonBody largest body that is read as JSON into memory; 413 beyond
 * @param maxBodies what is taken of all bodies at a time; 503 with {@code Retry-After} beyond. Left out: a fifth of the heap,
 *     since bodies are read whole
 */
@ConfigurationProperties("countersign")
record WebProperties(
        @DefaultValue("20MB") DataSize maxBody,
        @DefaultValue("1MB") DataSize maxJsonBody,
        @Nullable DataSize maxBodies) {
    private static final int SHARE_OF_HEAP = 5;

    long atATime() {
        return maxBodies == null ? Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP : maxBodies.toBytes();
    }
}
