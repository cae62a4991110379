/** Transitions over HTTP. */
@NullMarked
package org.countersign.checklist.transition.web;

import org.jspecify.annotations.NullMarked;
