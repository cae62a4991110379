/** The nouns of a checklist: items, proofs, criteria, seats, and where an item stands. */
@NullMarked
package org.countersign.checklist.control.domain;

import org.jspecify.annotations.NullMarked;
