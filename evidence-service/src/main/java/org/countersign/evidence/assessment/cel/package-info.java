/** Criteria as CEL: the only place that knows the language's library. */
@NullMarked
package org.countersign.evidence.assessment.cel;

import org.jspecify.annotations.NullMarked;
