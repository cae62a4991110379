/** The page that says where things are. */
@NullMarked
package org.countersign.gateway.landing;

import org.jspecify.annotations.NullMarked;
