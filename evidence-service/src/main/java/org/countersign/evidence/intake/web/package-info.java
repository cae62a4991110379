/** Evidence over HTTP. */
@NullMarked
package org.countersign.evidence.intake.web;

import org.jspecify.annotations.NullMarked;
