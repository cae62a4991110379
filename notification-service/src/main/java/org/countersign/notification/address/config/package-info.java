/** Wires the address guard. */
@NullMarked
package org.countersign.notification.address.config;

import org.jspecify.annotations.NullMarked;
