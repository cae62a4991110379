package org.countersign.standalone.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.terminal.Mark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Chapter 1: a transition is opened, and the gate is shut. */
record Opening(Calls calls, Screen screen, Inbox inbox, String team) {
    /** Who owns the item that will fail; a person of no development identity, so that nobody's contact is touched. */
    static final String LOAD_OWNER = "ida.berg";

    private static final String WANTED = "payments-api";
    private static final int MOST_SUFFIXES = 50;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    Story play() throws IOException, StoryEndedException {
        screen.chapter(1, "The transition");
        String workload = free();
        String artifact = digest(workload + " 1.0.0");
        Story unopened = new Story(
                calls, screen, inbox, workload, "", artifact, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        JsonNode gate = calls.get(Story.MEMBER, unopened.gate());
        Gate.shut(screen, gate);
        listen(LOAD_OWNER, "person", "notification-admin");
        listen(team, "team", Story.MEMBER);
        screen.step(
                Mark.YES,
                "listening",
                LOAD_OWNER + ", who owns load.peak, and team " + team + " hear by a Slack-format webhook");
        JsonNode opened = calls.post(Story.MEMBER, Address.of("transitions"), request(workload, artifact));
        String id = opened.path("id").asString("");
        screen.step(
                Mark.YES,
                "opened",
                "%s from pilot to production, tier standard: %d things to prove before the go"
                        .formatted(
                                workload, opened.path("readiness").path("total").asInt(0)));
        Story story = new Story(calls, screen, inbox, workload, id, artifact, unopened.began());
        story.look();
        return story;
    }

    /** The name, with a number where a transition of that name is there from an earlier time. */
    private String free() throws IOException, StoryEndedException {
        for (int number = 1; number <= MOST_SUFFIXES; number++) {
            String name = number == 1 ? WANTED : WANTED + "-" + number;
            JsonNode rows = calls.get(
                    Story.MEMBER,
                    Address.of("transitions").with("workload", name).with("limit", "1"));
            if (rows.path("items").isEmpty()) {
                return name;
            }
        }
        return WANTED + "-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    private void listen(String who, String kind, String as) throws IOException, StoryEndedException {
        calls.put(as, address(who), contact(kind, inbox.url(who)));
    }

    static Address address(String who) {
        return Address.of("notifications", "contacts", who);
    }

    static ObjectNode contact(String kind, String... urls) {
        ObjectNode contact = JSON.objectNode().put("kind", kind);
        var channels = contact.putArray("channels");
        for (String url : urls) {
            channels.addObject().put("type", "slack").put("url", url);
        }
        return contact;
    }

    private static ObjectNode request(String workload, String artifact) {
        ObjectNode request = JSON.objectNode()
                .put("workload", workload)
                .put("to", Story.STAGE)
                .put("template", "pilot-to-production")
                .put("tier", "standard");
        request.putObject("release")
                .putArray("artifacts")
                .addObject()
                .put("name", workload)
                .put("digest", artifact);
        request.putObject("environments")
                .put("from", "pilot")
                .put("to", Story.STAGE)
                .putArray("productionLike")
                .add("staging");
        request.putObject("owners").put("load.peak", LOAD_OWNER);
        request.putObject("attributes")
                .put("expectedPeakRps", 100)
                .put("rtoMinutes", 60)
                .put("rpoMinutes", 15);
        return request;
    }

    /** Stands for the digest of an image that a build would have pushed. */
    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
