/** The topics there have to be, made where they are missing. */
@NullMarked
package org.countersign.chassis.topic;

import org.jspecify.annotations.NullMarked;
