/** Takes a go back over HTTP. */
@NullMarked
package org.countersign.signoff.decision.web;

import org.jspecify.annotations.NullMarked;
