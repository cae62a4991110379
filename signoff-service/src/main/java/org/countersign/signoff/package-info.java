/** Rounds, seats and sign-offs over what was seen; decision, certificate and gate. */
@NullMarked
package org.countersign.signoff;

import org.jspecify.annotations.NullMarked;
