/** Facts published by notification-service. */
@NullMarked
package org.countersign.contracts.notification;

import org.jspecify.annotations.NullMarked;
