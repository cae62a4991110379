/** Makes the use cases of rounds. */
@NullMarked
package org.countersign.signoff.round.config;

import org.jspecify.annotations.NullMarked;
