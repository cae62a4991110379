/** Keeps certificates. */
@NullMarked
package org.countersign.signoff.certificate.mongo;

import org.jspecify.annotations.NullMarked;
