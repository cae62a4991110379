/** One log file for everything in this JVM, each line with the name of the service that it comes from. */
@NullMarked
package org.countersign.standalone.logging;

import org.jspecify.annotations.NullMarked;
