/** How records become JSON and back, on the wire and under a hash. */
@NullMarked
package org.countersign.chassis.json;

import org.jspecify.annotations.NullMarked;
