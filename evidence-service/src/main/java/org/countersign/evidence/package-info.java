/** Takes reports, reads the measurements out of them and holds them against criteria. */
@NullMarked
package org.countersign.evidence;

import org.jspecify.annotations.NullMarked;
