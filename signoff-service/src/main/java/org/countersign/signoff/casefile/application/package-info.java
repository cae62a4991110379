/** Carries out what is decided about a case, with everything that follows from it. */
@NullMarked
package org.countersign.signoff.casefile.application;

import org.jspecify.annotations.NullMarked;
