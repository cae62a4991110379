/** Certificates and public keys over HTTP. */
@NullMarked
package org.countersign.signoff.certificate.web;

import org.jspecify.annotations.NullMarked;
