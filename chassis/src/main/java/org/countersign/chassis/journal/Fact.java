package org.countersign.chassis.journal;

/**
 * One fact as it is kept.
 *
 * @param id UUIDv7 text; also the id of the event that is published for it
 * @param type name of the fact within its service, such as {@code transition-opened}
 * @param data the fact as canonical JSON (RFC 8785)
 */
public record Fact(String id, String type, String data) {}
