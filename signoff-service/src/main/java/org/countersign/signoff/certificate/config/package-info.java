/** Puts the issuing of certificates to work. */
@NullMarked
package org.countersign.signoff.certificate.config;

import org.jspecify.annotations.NullMarked;
