package org.countersign.checklist.control.domain;

/**
 * One bad place of what somebody wrote.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param message what is wrong there
 */
public record Fault(String pointer, String message) {}
