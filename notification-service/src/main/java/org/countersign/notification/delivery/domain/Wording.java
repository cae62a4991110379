package org.countersign.notification.delivery.domain;

import org.countersign.notification.notice.domain.Message;

/** A notice in words, the same on every channel. */
public final class Wording {
    private Wording() {}

    /** A few words that say what happened to whom. */
    public static String headline(Message message) {
        var workload = message.about().workload();
        var stage = message.about().stage();
        return switch (message.kind()) {
            case ITEM_FAILED -> "%s: %s failed".formatted(workload, message.item());
            case ITEM_STALE -> "%s: %s is out of date".formatted(workload, message.item());
            case ROUND_OPENED -> "%s: ready to be signed for %s".formatted(workload, stage);
            case SIGNOFFS_VOIDED -> "%s: sign-offs for %s voided".formatted(workload, stage);
            case GO -> "%s: go for %s".formatted(workload, stage);
            case CONDITIONAL_GO -> "%s: conditional go for %s".formatted(workload, stage);
            case NO_GO -> "%s: no-go for %s".formatted(workload, stage);
            case SUSPENDED -> "%s: go for %s suspended".formatted(workload, stage);
            case RESUMED -> "%s: go for %s resumed".formatted(workload, stage);
            case REVOKED -> "%s: go for %s revoked".formatted(workload, stage);
            case ROLLED_BACK -> "%s: %s rolled back".formatted(workload, stage);
        };
    }

    /** All of it in one line, for where there is but one. */
    public static String line(Message message) {
        return headline(message) + ". " + message.text();
    }
}
