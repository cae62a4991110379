/** The story of one transition, from its opening to its go, played against a running platform. */
@NullMarked
package org.countersign.standalone.demo;

import org.jspecify.annotations.NullMarked;
