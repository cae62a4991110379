/** What the house allows: which line may stand in which room, and on which stack. */
@NullMarked
package org.countersign.testkit.room;

import org.jspecify.annotations.NullMarked;
