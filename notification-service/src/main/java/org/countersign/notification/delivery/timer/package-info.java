/** What happens when something about a notice is due. */
@NullMarked
package org.countersign.notification.delivery.timer;

import org.jspecify.annotations.NullMarked;
