/** Documents in YAML and JSON. */
@NullMarked
package org.countersign.checklist.template.yaml;

import org.jspecify.annotations.NullMarked;
