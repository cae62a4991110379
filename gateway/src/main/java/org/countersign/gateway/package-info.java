/** The one door to all services. */
@NullMarked
package org.countersign.gateway;

import org.jspecify.annotations.NullMarked;
