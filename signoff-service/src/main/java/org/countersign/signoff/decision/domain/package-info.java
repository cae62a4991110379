/** The go and the no-go, and what becomes of a go afterwards. */
@NullMarked
package org.countersign.signoff.decision.domain;

import org.jspecify.annotations.NullMarked;
