package org.countersign.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.countersign.chassis.journal.JsonFacts;
import org.countersign.notification.contact.domain.ContactFact;
import org.countersign.notification.notice.domain.NoticeFact;
import org.junit.jupiter.api.Test;

/** Facts are kept under these names for good. */
class FactNamesTest {
    @Test
    void areTheApprovedOnes() {
        assertThat(new JsonFacts<>(NoticeFact.class).types())
                .containsExactly(
                        "attempt-failed",
                        "attempt-started",
                        "delivery-given-up",
                        "news-held",
                        "news-told",
                        "notice-acknowledged",
                        "notice-delivered",
                        "notice-raised",
                        "notice-routed",
                        "notice-undeliverable",
                        "topic-closed",
                        "transition-noted");
        assertThat(new JsonFacts<>(ContactFact.class).types()).containsExactly("contact-put");
    }
}
