/** Puts the gate to work. */
@NullMarked
package org.countersign.signoff.gate.config;

import org.jspecify.annotations.NullMarked;
