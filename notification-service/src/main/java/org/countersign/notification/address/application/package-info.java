/** Asks where a name leads and holds the answer against the rules. */
@NullMarked
package org.countersign.notification.address.application;

import org.jspecify.annotations.NullMarked;
