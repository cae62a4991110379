/** Takes in what other services say and announces what was signed and decided. */
@NullMarked
package org.countersign.signoff.casefile.messaging;

import org.jspecify.annotations.NullMarked;
