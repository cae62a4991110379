/** What other services say of a transition, and what they are told. */
@NullMarked
package org.countersign.checklist.transition.messaging;

import org.jspecify.annotations.NullMarked;
