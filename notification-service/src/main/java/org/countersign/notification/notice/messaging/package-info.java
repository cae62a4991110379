/** News in from Kafka, deliveries out to it. */
@NullMarked
package org.countersign.notification.notice.messaging;

import org.jspecify.annotations.NullMarked;
