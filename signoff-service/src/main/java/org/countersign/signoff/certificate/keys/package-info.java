/** The service's signing key, in a folder of its owner alone. */
@NullMarked
package org.countersign.signoff.certificate.keys;

import org.jspecify.annotations.NullMarked;
