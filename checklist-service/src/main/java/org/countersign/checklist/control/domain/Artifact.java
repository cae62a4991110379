package org.countersign.checklist.control.domain;

/**
 * One named part of a release.
 *
 * @param digest {@code sha256:} and 64 lower-case hex digits
 */
public record Artifact(String name, String digest) {}
