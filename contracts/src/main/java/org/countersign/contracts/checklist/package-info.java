/** Facts published by checklist-service. */
@NullMarked
package org.countersign.contracts.checklist;

import org.jspecify.annotations.NullMarked;
