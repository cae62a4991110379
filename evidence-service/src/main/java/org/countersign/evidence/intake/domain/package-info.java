/** The stream of a transition in this service: what is asked for, what was shown, what it proves. */
@NullMarked
package org.countersign.evidence.intake.domain;

import org.jspecify.annotations.NullMarked;
