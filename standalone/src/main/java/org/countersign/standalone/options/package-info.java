/** What the command line and the environment ask for, and the ports that follow from it. */
@NullMarked
package org.countersign.standalone.options;

import org.jspecify.annotations.NullMarked;
