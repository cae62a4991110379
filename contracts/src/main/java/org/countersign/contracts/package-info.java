/** The words that more than one service speaks: topics, identities and enumerations of the published language. */
@NullMarked
package org.countersign.contracts;

import org.jspecify.annotations.NullMarked;
