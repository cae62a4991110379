package org.countersign.standalone.demo;

import java.io.IOException;
import java.time.Instant;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.terminal.Mark;
import tools.jackson.databind.JsonNode;

/**
 * What all chapters share.
 *
 * @param id of the transition
 * @param artifact {@code sha256:} and hex: the release that goes live
 * @param began the demo's own now: reports are dated before it
 */
record Story(Calls calls, Screen screen, Inbox inbox, String workload, String id, String artifact, Instant began) {
    static final String MEMBER = "team-member";
    static final String SECOND = "second-member";
    static final String CI = "ci";
    static final String STAGE = "production";

    /** An address below the transition. */
    Address transition(String... rest) {
        return below("transitions", rest);
    }

    /** An address below its sign-offs. */
    Address signoffs(String... rest) {
        return below("signoffs", rest);
    }

    private Address below(String root, String... rest) {
        String[] segments = new String[rest.length + 2];
        segments[0] = root;
        segments[1] = id;
        System.arraycopy(rest, 0, segments, 2, rest.length);
        return Address.of(segments);
    }

    Address gate() {
        return Address.of("gate")
                .with("workload", workload)
                .with("stage", STAGE)
                .with("subject", artifact);
    }

    /** Reads the checklist and draws the board. */
    JsonNode look() throws IOException, StoryEndedException {
        JsonNode transition = calls.get(MEMBER, transition());
        screen.board(new Progress(screen.terminal()).rows(transition));
        return transition;
    }

    /** The status of an item on the board. */
    static String status(JsonNode transition, String item) {
        return transition
                .path("dimensions")
                .valueStream()
                .flatMap(dimension -> dimension.path("items").valueStream())
                .filter(one -> one.path("key").asString("").equals(item))
                .map(one -> one.path("status").asString(""))
                .findFirst()
                .orElse("");
    }

    /** Waits until the board shows the item so. */
    void awaitStatus(String item, String status) throws IOException, StoryEndedException {
        Calls.await(
                item + " is " + status + " on the board",
                () -> java.util.Optional.of(look())
                        .filter(board -> status(board, item).equals(status)));
    }

    void done(String word, String sentence) {
        screen.step(Mark.YES, word, sentence);
    }
}
