/** Takes a go back, and shows what a decision means now. */
@NullMarked
package org.countersign.signoff.decision.application;

import org.jspecify.annotations.NullMarked;
