/** What a caller is told while a service is away. */
@NullMarked
package org.countersign.gateway.fallback;

import org.jspecify.annotations.NullMarked;
