/** The names of templates in MongoDB. */
@NullMarked
package org.countersign.checklist.template.mongo;

import org.jspecify.annotations.NullMarked;
