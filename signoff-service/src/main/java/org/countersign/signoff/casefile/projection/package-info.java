/** Reads what other services say as facts of a case. */
@NullMarked
package org.countersign.signoff.casefile.projection;

import org.jspecify.annotations.NullMarked;
