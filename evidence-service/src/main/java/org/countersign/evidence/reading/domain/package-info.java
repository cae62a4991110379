/** What the reading of a report is: its figures, what it names, and why it may prove nothing. */
@NullMarked
package org.countersign.evidence.reading.domain;

import org.jspecify.annotations.NullMarked;
