/** What a running platform leaves in its data folder, so that the other commands find it. */
@NullMarked
package org.countersign.standalone.running;

import org.jspecify.annotations.NullMarked;
