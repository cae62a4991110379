/** Contacts over HTTP, with their addresses masked. */
@NullMarked
package org.countersign.notification.contact.web;

import org.jspecify.annotations.NullMarked;
