/** Folders and files that only their owner may read. */
@NullMarked
package org.countersign.identity.files;

import org.jspecify.annotations.NullMarked;
