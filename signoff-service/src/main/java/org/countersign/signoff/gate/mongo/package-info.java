/** Keeps the index of the gate. */
@NullMarked
package org.countersign.signoff.gate.mongo;

import org.jspecify.annotations.NullMarked;
