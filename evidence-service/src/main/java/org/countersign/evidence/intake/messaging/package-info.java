/** Checklists in from Kafka, facts about evidence out to it. */
@NullMarked
package org.countersign.evidence.intake.messaging;

import org.jspecify.annotations.NullMarked;
