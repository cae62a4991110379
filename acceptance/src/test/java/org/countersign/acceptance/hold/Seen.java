package org.countersign.acceptance.hold;

import org.countersign.acceptance.story.Story;
import tools.jackson.databind.JsonNode;

/** All that the four services say of a transition. */
record Seen(JsonNode transition, JsonNode evidence, JsonNode signoffs, JsonNode notices, JsonNode gate) {
    static Seen of(Story story) {
        var member = story.platform().as("team-member");
        return new Seen(
                story.transition(),
                member.get("/evidence?transition=" + story.id()).expect(200),
                story.signoffs(),
                member.get("/notifications?transition=" + story.id()).expect(200),
                story.gate());
    }
}
