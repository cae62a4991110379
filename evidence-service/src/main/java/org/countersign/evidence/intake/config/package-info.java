/** The parts of the intake, put together. */
@NullMarked
package org.countersign.evidence.intake.config;

import org.jspecify.annotations.NullMarked;
