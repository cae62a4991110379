/** Template beans, and the templates that come with the product. */
@NullMarked
package org.countersign.checklist.template.config;

import org.jspecify.annotations.NullMarked;
