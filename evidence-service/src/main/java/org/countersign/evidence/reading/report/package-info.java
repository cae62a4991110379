/** The report readers: from bytes as a tool or a person wrote them to a reading, with the place of every fault. */
@NullMarked
package org.countersign.evidence.reading.report;

import org.jspecify.annotations.NullMarked;
