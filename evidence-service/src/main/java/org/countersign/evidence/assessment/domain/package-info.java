/** Holding evidence against the criteria of a checklist: pure rules. */
@NullMarked
package org.countersign.evidence.assessment.domain;

import org.jspecify.annotations.NullMarked;
