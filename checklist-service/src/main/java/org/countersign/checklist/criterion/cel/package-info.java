/** Criteria as CEL over the published measurements. */
@NullMarked
package org.countersign.checklist.criterion.cel;

import org.jspecify.annotations.NullMarked;
