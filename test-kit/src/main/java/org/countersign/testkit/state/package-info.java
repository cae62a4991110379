/** Holds the states of services to what snapshots need of them. */
@NullMarked
package org.countersign.testkit.state;

import org.jspecify.annotations.NullMarked;
