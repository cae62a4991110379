/** Whether a criterion can be understood, asked without knowing how. */
@NullMarked
package org.countersign.checklist.criterion.domain;

import org.jspecify.annotations.NullMarked;
