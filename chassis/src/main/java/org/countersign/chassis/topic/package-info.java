/** The topics there have to be, made where they are missing, and the order of what stands on them. */
@NullMarked
package org.countersign.chassis.topic;

import org.jspecify.annotations.NullMarked;
