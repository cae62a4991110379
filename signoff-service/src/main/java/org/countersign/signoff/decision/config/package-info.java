/** Puts rules of rounds and decisions to work, and wakes them when something is due. */
@NullMarked
package org.countersign.signoff.decision.config;

import org.jspecify.annotations.NullMarked;
