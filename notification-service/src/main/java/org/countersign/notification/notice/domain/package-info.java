/** Should we speak, to whom and why; and what became of every notice. */
@NullMarked
package org.countersign.notification.notice.domain;

import org.jspecify.annotations.NullMarked;
