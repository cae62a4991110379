/** Reads and writes contacts. */
@NullMarked
package org.countersign.notification.contact.application;

import org.jspecify.annotations.NullMarked;
