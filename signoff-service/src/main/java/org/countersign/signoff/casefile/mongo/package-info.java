/** Keeps the canonical bytes of snapshots. */
@NullMarked
package org.countersign.signoff.casefile.mongo;

import org.jspecify.annotations.NullMarked;
