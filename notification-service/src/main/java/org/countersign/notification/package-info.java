/** Tells owners and teams what happens on their way to production. */
@NullMarked
package org.countersign.notification;

import org.jspecify.annotations.NullMarked;
