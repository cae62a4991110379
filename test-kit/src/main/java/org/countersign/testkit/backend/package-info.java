/** The servers that tests run against: embedded by default, real ones where they are named. */
@NullMarked
package org.countersign.testkit.backend;

import org.jspecify.annotations.NullMarked;
