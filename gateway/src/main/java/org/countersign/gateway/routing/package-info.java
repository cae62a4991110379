/** Which path belongs to which service. */
@NullMarked
package org.countersign.gateway.routing;

import org.jspecify.annotations.NullMarked;
