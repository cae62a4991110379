package org.countersign.evidence.reading.domain;

/**
 * One bad field of a report.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the document itself
 * @param message what is wrong with it, in words for its writer
 */
public record FieldError(String pointer, String message) {}
