/** Notices as Standard Webhooks. */
@NullMarked
package org.countersign.notification.delivery.webhook;

import org.jspecify.annotations.NullMarked;
