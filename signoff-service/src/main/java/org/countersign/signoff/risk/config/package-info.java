/** Makes the use cases of risks. */
@NullMarked
package org.countersign.signoff.risk.config;

import org.jspecify.annotations.NullMarked;
