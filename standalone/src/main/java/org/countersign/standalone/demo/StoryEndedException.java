package org.countersign.standalone.demo;

/** The story did not go on; the message says what did not happen. */
final class StoryEndedException extends Exception {
    private static final long serialVersionUID = 1L;

    StoryEndedException(String message) {
        super(message);
    }
}
