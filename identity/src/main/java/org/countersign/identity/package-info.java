/** The development identity provider: demo people and machines, for trying the platform, never beside a real issuer. */
@NullMarked
package org.countersign.identity;

import org.jspecify.annotations.NullMarked;
