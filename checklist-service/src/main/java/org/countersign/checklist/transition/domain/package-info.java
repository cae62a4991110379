/** One workload's way to its next stage: what is asked, what is known, and where each item stands. */
@NullMarked
package org.countersign.checklist.transition.domain;

import org.jspecify.annotations.NullMarked;
