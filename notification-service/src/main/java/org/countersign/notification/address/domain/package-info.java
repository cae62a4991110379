/** Which addresses a person may name as a receiver, by pure rules. */
@NullMarked
package org.countersign.notification.address.domain;

import org.jspecify.annotations.NullMarked;
