/** Taking evidence in, reading it back, and taking it back. */
@NullMarked
package org.countersign.evidence.intake.application;

import org.jspecify.annotations.NullMarked;
