/** Carries notices out, each attempt a fact before and after. */
@NullMarked
package org.countersign.notification.delivery.application;

import org.jspecify.annotations.NullMarked;
