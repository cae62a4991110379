package org.countersign.checklist.template.domain;

import java.util.List;
import org.countersign.checklist.control.domain.Environments;

/** Which of a transition's environments evidence has to come from. */
public enum EnvironmentRole {
    FROM,
    TO,
    PRODUCTION_LIKE;

    /** The names behind the role. */
    public List<String> names(Environments environments) {
        return switch (this) {
            case FROM -> List.of(environments.from());
            case TO -> List.of(environments.to());
            case PRODUCTION_LIKE -> environments.productionLike();
        };
    }
}
