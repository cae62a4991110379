/** Everything of a case on one page. */
@NullMarked
package org.countersign.signoff.overview.web;

import org.jspecify.annotations.NullMarked;
