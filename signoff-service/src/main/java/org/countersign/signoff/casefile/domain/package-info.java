/** What signoff-service knows of one transition, and the facts that make it. */
@NullMarked
package org.countersign.signoff.casefile.domain;

import org.jspecify.annotations.NullMarked;
