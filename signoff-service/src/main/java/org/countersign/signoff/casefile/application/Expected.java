package org.countersign.signoff.casefile.application;

import java.util.Optional;
import org.countersign.chassis.journal.Versioned;
import org.countersign.signoff.casefile.domain.Case;

/** What a caller says to have seen of a case; asked with the very state that is written behind. */
@FunctionalInterface
public interface Expected {
    /** The entity tag of the case as it stands, where the caller saw another; empty where nothing stands against it. */
    Optional<String> unmet(Versioned<Case> seen);
}
