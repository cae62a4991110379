/** What callers are told where several features refuse alike. */
@NullMarked
package org.countersign.signoff.casefile.refusal;

import org.jspecify.annotations.NullMarked;
