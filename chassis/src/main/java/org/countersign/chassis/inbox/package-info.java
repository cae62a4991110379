/** Takes records of other services in, once in effect, and puts poison aside. */
@NullMarked
package org.countersign.chassis.inbox;

import org.jspecify.annotations.NullMarked;
