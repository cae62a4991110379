/** What every HTTP answer has in common: JSON codecs, entity tags, pages. */
@NullMarked
package org.countersign.chassis.web;

import org.jspecify.annotations.NullMarked;
