/** Reports in MongoDB, in chunks with computed keys. */
@NullMarked
package org.countersign.evidence.report.mongo;

import org.jspecify.annotations.NullMarked;
