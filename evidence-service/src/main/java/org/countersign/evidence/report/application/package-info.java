/** Keeping the bytes of reports, by digest. */
@NullMarked
package org.countersign.evidence.report.application;

import org.jspecify.annotations.NullMarked;
