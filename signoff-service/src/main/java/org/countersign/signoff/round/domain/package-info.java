/** Rounds: when one opens, who may sign on which seat, and what a sign-off has to survive. */
@NullMarked
package org.countersign.signoff.round.domain;

import org.jspecify.annotations.NullMarked;
