/** checklist-service: templates, transitions, the data decision, readiness. */
@NullMarked
package org.countersign.checklist;

import org.jspecify.annotations.NullMarked;
