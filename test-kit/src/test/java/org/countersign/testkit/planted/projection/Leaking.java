package org.countersign.testkit.planted.projection;

import tools.jackson.databind.json.JsonMapper;

/** Planted: a projection that parses. */
public final class Leaking {
    JsonMapper json = new JsonMapper();
}
