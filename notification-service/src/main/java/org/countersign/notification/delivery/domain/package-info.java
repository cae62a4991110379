/** Where a notice goes, when it is tried, and when that is given up. */
@NullMarked
package org.countersign.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
