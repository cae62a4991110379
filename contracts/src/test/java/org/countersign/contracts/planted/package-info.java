/** Faults on purpose, that the rules are shown to find. */
package org.countersign.contracts.planted;
