/** Facts published by signoff-service. */
@NullMarked
package org.countersign.contracts.signoff;

import org.jspecify.annotations.NullMarked;
