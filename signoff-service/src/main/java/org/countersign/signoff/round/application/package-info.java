/** Takes sign-offs and shows rounds. */
@NullMarked
package org.countersign.signoff.round.application;

import org.jspecify.annotations.NullMarked;
