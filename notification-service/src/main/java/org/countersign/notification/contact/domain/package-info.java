/** How a person or a team is reached, and who may say so. */
@NullMarked
package org.countersign.notification.contact.domain;

import org.jspecify.annotations.NullMarked;
