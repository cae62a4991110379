/** What of a call passes the door. */
@NullMarked
package org.countersign.gateway.security;

import org.jspecify.annotations.NullMarked;
