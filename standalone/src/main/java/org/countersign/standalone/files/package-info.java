/** Folders and files that only their owner may read. */
@NullMarked
package org.countersign.standalone.files;

import org.jspecify.annotations.NullMarked;
