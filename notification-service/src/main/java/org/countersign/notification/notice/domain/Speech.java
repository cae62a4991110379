package org.countersign.notification.notice.domain;

/** The answer to "should we speak?", always with its reason. */
public sealed interface Speech {
    Reason reason();

    /** Raise notices. */
    record Speak(Reason reason) implements Speech {}

    /** Keep the news until the transition is known. */
    record Hold(Reason reason) implements Speech {}

    /** Say nothing. */
    record Silent(Reason reason) implements Speech {}
}
