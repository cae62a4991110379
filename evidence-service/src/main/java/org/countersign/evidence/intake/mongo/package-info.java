/** Where a transition or an evidence is found, by id. */
@NullMarked
package org.countersign.evidence.intake.mongo;

import org.jspecify.annotations.NullMarked;
