/** Templates over HTTP. */
@NullMarked
package org.countersign.checklist.template.web;

import org.jspecify.annotations.NullMarked;
