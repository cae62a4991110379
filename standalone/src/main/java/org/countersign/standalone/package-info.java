/** Everything in one JVM: the options, the order of starting and stopping, and what is printed. */
@NullMarked
package org.countersign.standalone;

import org.jspecify.annotations.NullMarked;
