package org.countersign.checklist.control.domain;

/**
 * The template version that a transition follows.
 *
 * @param version from 1
 * @param digest {@code sha256:} and hex, over the canonical form of the version's body
 */
public record TemplateRef(String name, int version, String digest) {}
