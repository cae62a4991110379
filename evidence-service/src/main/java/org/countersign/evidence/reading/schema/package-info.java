/** The published JSON Schemas of our own records. */
@NullMarked
package org.countersign.evidence.reading.schema;

import org.jspecify.annotations.NullMarked;
