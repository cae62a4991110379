/** One Spring context per service: which auto-configurations it may wake, what it is told, how it starts and stops. */
@NullMarked
package org.countersign.standalone.context;

import org.jspecify.annotations.NullMarked;
