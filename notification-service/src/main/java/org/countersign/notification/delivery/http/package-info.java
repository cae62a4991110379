/** One bounded POST to an address that was checked. */
@NullMarked
package org.countersign.notification.delivery.http;

import org.jspecify.annotations.NullMarked;
