/** Every refusal and fault that a caller sees, as RFC 9457 problem details. */
@NullMarked
package org.countersign.chassis.problem;

import org.jspecify.annotations.NullMarked;
