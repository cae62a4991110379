/** Risks that are left, who puts them down and who accepts them. */
@NullMarked
package org.countersign.signoff.risk.domain;

import org.jspecify.annotations.NullMarked;
