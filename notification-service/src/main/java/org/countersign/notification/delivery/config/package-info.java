/** Settings of deliveries, and what carries them. */
@NullMarked
package org.countersign.notification.delivery.config;

import org.jspecify.annotations.NullMarked;
