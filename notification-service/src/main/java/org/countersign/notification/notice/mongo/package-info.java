/** The list of notices, derived from the journal. */
@NullMarked
package org.countersign.notification.notice.mongo;

import org.jspecify.annotations.NullMarked;
