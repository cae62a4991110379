/** The fate of the data of the stage that is left: what may be decided, and what follows from it. */
@NullMarked
package org.countersign.checklist.datadecision.domain;

import org.jspecify.annotations.NullMarked;
