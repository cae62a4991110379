/** One write: facts are appended to a stream, hashed to what came before, and everything else follows from them. */
@NullMarked
package org.countersign.chassis.journal;

import org.jspecify.annotations.NullMarked;
