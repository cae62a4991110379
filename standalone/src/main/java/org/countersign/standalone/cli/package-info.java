/** The calls of a first evening on the command line: open, confirm, post, sign, show. */
@NullMarked
package org.countersign.standalone.cli;

import org.jspecify.annotations.NullMarked;
