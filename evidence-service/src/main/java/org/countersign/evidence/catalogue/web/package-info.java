/** Formats and schemas for those who write or post reports. */
@NullMarked
package org.countersign.evidence.catalogue.web;

import org.jspecify.annotations.NullMarked;
