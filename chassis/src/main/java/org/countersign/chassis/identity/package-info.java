/** Who calls, by token, and what the caller may do. */
@NullMarked
package org.countersign.chassis.identity;

import org.jspecify.annotations.NullMarked;
