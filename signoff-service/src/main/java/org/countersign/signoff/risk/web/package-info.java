/** Risks over HTTP. */
@NullMarked
package org.countersign.signoff.risk.web;

import org.jspecify.annotations.NullMarked;
