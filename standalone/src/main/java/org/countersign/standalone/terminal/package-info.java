/** Text on a terminal: width, colour, and letters that the terminal has. */
@NullMarked
package org.countersign.standalone.terminal;

import org.jspecify.annotations.NullMarked;
