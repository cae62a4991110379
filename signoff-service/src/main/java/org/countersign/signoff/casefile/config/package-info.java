/** Makes the stream of cases and what works on it. */
@NullMarked
package org.countersign.signoff.casefile.config;

import org.jspecify.annotations.NullMarked;
