/** The portfolio in MongoDB. */
@NullMarked
package org.countersign.checklist.transition.mongo;

import org.jspecify.annotations.NullMarked;
