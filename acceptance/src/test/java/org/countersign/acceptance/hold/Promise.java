package org.countersign.acceptance.hold;

import java.nio.ByteBuffer;
import org.countersign.acceptance.platform.Platform;
import org.countersign.acceptance.wire.Answer;

/** Something that the product acknowledged, as the test remembers it: enough to ask for it again. */
sealed interface Promise {
    /**
     * Whether it is there, by the API.
     *
     * @throws Unanswered where the API does not say
     */
    boolean isKept(Platform platform);

    /** Neither what is there nor that nothing is: a service that has too much to do, or that cannot ask whom it must. */
    final class Unanswered extends RuntimeException {
        Unanswered(Answer answer) {
            super(answer.toString());
        }
    }

    private static Answer asked(Platform platform, String who, String path) {
        var answer = platform.as(who).get(path);
        if (answer.status() != 200 && answer.status() != 404) {
            throw new Unanswered(answer);
        }
        return answer;
    }

    /** A report that was taken. */
    record Report(String id, ByteBuffer bytes) implements Promise {
        @Override
        public boolean isKept(Platform platform) {
            var answer = asked(platform, "ci", "/evidence/" + id + "/report");
            return answer.status() == 200 && ByteBuffer.wrap(answer.bytes()).equals(bytes);
        }
    }

    /** A transition that was opened. */
    record Opened(String id, String workload) implements Promise {
        @Override
        public boolean isKept(Platform platform) {
            var answer = asked(platform, "team-member", "/transitions/" + id);
            return answer.status() == 200
                    && answer.json().path("workload").asString().equals(workload);
        }
    }

    /** An attribute that was changed; it only ever grows. */
    record Changed(String id, int expectedPeakRps) implements Promise {
        @Override
        public boolean isKept(Platform platform) {
            var answer = asked(platform, "team-member", "/transitions/" + id);
            return answer.status() == 200
                    && answer.json().path("attributes").path("expectedPeakRps").asInt(0) >= expectedPeakRps;
        }
    }

    /** A risk that was raised. */
    record Raised(String transition, String risk) implements Promise {
        @Override
        public boolean isKept(Platform platform) {
            var answer = asked(platform, "team-member", "/signoffs/" + transition);
            return answer.status() == 200
                    && answer.json()
                            .path("risks")
                            .valueStream()
                            .anyMatch(kept -> kept.path("id").asString().equals(risk));
        }
    }

    /** A data decision that was signed by its data owner. */
    record Signed(String transition, String snapshot) implements Promise {
        @Override
        public boolean isKept(Platform platform) {
            var answer = asked(platform, "team-member", "/signoffs/" + transition);
            var round = answer.json().path("rounds").path("data");
            return answer.status() == 200
                    && round.path("snapshot").asString().equals(snapshot)
                    && round.path("signoffs").size() == 1;
        }
    }
}
