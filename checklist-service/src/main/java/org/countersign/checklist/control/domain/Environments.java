package org.countersign.checklist.control.domain;

import java.util.List;

/**
 * Names of the environments of a transition.
 *
 * @param productionLike test environments close enough to production for load and recovery
 */
public record Environments(String from, String to, List<String> productionLike) {
    public Environments {
        productionLike = List.copyOf(productionLike);
    }
}
