/** Transition beans and the timers of what ages. */
@NullMarked
package org.countersign.checklist.transition.config;

import org.jspecify.annotations.NullMarked;
