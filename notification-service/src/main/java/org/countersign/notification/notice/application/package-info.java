/** Turns news into notices. */
@NullMarked
package org.countersign.notification.notice.application;

import org.jspecify.annotations.NullMarked;
