package org.countersign.notification.delivery.application;

import java.net.URI;
import org.countersign.notification.notice.domain.Message;

/** Where a person reads on. */
@FunctionalInterface
public interface Links {
    /** The address of what a message is about. */
    URI of(Message message);
}
