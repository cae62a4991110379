package org.countersign.chassis.timer;

import java.time.Instant;

/**
 * Something of a stream that will be due.
 *
 * @param name unique within the stream, such as {@code valid-until/load.peak}
 * @param due when; a timer put again under its name replaces the one before
 */
public record Timer(String name, Instant due) {}
