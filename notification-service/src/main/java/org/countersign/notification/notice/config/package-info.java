/** Wires notices to the journal. */
@NullMarked
package org.countersign.notification.notice.config;

import org.jspecify.annotations.NullMarked;
