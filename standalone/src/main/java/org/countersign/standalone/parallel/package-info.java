/** Several parts doing the same at once. */
@NullMarked
package org.countersign.standalone.parallel;

import org.jspecify.annotations.NullMarked;
