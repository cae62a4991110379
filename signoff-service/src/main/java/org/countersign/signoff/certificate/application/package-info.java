/** Issues a certificate once for each go. */
@NullMarked
package org.countersign.signoff.certificate.application;

import org.jspecify.annotations.NullMarked;
