/** The connection to MongoDB and how safely it writes. */
@NullMarked
package org.countersign.chassis.store;

import org.jspecify.annotations.NullMarked;
