/** What a go-live certificate says, and the envelope that it is signed in. */
@NullMarked
package org.countersign.signoff.certificate.domain;

import org.jspecify.annotations.NullMarked;
