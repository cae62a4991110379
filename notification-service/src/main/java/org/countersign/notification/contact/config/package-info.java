/** Wires contacts to the journal. */
@NullMarked
package org.countersign.notification.contact.config;

import org.jspecify.annotations.NullMarked;
