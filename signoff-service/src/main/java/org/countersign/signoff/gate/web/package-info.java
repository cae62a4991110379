/** The gate over HTTP. */
@NullMarked
package org.countersign.signoff.gate.web;

import org.jspecify.annotations.NullMarked;
