/** Calls the platform as its users do: over HTTP through the gateway, with a token. */
@NullMarked
package org.countersign.standalone.client;

import org.jspecify.annotations.NullMarked;
