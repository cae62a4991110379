/** The use cases of a transition: each loads, asks a rule, and writes one entry. */
@NullMarked
package org.countersign.checklist.transition.application;

import org.jspecify.annotations.NullMarked;
