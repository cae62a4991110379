/** Notices in Slack's format. */
@NullMarked
package org.countersign.notification.delivery.slack;

import org.jspecify.annotations.NullMarked;
