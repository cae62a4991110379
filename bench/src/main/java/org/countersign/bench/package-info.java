/** Measures costs and rates of what the chassis promises; run by hand, never by the tests. */
@NullMarked
package org.countersign.bench;

import org.jspecify.annotations.NullMarked;
