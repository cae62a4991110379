/** Putting and finding templates. */
@NullMarked
package org.countersign.checklist.template.application;

import org.jspecify.annotations.NullMarked;
