/** What will be due is data: claimed by one, fired once in effect, also after an outage. */
@NullMarked
package org.countersign.chassis.timer;

import org.jspecify.annotations.NullMarked;
