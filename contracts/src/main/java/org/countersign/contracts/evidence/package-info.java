/** Facts published by evidence-service. */
@NullMarked
package org.countersign.contracts.evidence;

import org.jspecify.annotations.NullMarked;
