/** Answers whether a workload may run in a stage now. */
@NullMarked
package org.countersign.signoff.gate.application;

import org.jspecify.annotations.NullMarked;
