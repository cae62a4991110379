/** What a template asks for, and how one is read: rules without a framework. */
@NullMarked
package org.countersign.checklist.template.domain;

import org.jspecify.annotations.NullMarked;
