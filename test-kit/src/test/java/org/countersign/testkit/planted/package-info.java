/** Planted faults, each for the rule that must find it; this package is not null marked on purpose. */
package org.countersign.testkit.planted;
