/** Puts down risks and takes their acceptance. */
@NullMarked
package org.countersign.signoff.risk.application;

import org.jspecify.annotations.NullMarked;
