/** Rounds over HTTP: sign, see what would be signed, see what is signed over. */
@NullMarked
package org.countersign.signoff.round.web;

import org.jspecify.annotations.NullMarked;
