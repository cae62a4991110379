/** Takes entries of the journal to Kafka, in order for each stream, as often as it needs. */
@NullMarked
package org.countersign.chassis.relay;

import org.jspecify.annotations.NullMarked;
