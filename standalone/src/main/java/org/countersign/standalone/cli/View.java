package org.countersign.standalone.cli;

import tools.jackson.databind.JsonNode;

/**
 * What a board is drawn from: the answers of three services.
 *
 * @param signoffs missing where that service has not heard of the transition
 */
record View(JsonNode transition, JsonNode signoffs, JsonNode gate) {
    String workload() {
        return transition.path("workload").asString("");
    }
}
