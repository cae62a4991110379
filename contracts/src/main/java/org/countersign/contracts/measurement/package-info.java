/** The one vocabulary of measurements: every name, its unit and its meaning. */
@NullMarked
package org.countersign.contracts.measurement;

import org.jspecify.annotations.NullMarked;
