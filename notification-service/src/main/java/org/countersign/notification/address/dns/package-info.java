/** Resolves names by the machine's own resolver. */
@NullMarked
package org.countersign.notification.address.dns;

import org.jspecify.annotations.NullMarked;
