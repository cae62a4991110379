/** What operators see: metrics, health, structured logs. */
@NullMarked
package org.countersign.chassis.telemetry;

import org.jspecify.annotations.NullMarked;
