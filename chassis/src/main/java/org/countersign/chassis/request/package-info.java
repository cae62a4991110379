/** A creating call repeated creates nothing. */
@NullMarked
package org.countersign.chassis.request;

import org.jspecify.annotations.NullMarked;
