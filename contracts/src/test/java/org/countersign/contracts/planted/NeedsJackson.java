package org.countersign.contracts.planted;

import tools.jackson.databind.JsonNode;

/** What contracts must never hold: a type that needs a library. */
public record NeedsJackson(JsonNode body) {}
