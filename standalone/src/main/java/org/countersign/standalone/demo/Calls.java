package org.countersign.standalone.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.countersign.standalone.client.Address;
import org.countersign.standalone.client.Answer;
import org.countersign.standalone.client.Api;
import org.countersign.standalone.client.Problem;
import tools.jackson.databind.JsonNode;

/** Calls whose outcome the story knows beforehand: any other ends it. */
final class Calls {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 40_000_000L;

    private final Api api;

    Calls(Api api) {
        this.api = api;
    }

    Api api() {
        return api;
    }

    JsonNode get(String who, Address address) throws IOException, StoryEndedException {
        return fine(who + " reads " + address, api.get(who, address)).json();
    }

    JsonNode post(String who, Address address, JsonNode body) throws IOException, StoryEndedException {
        return fine(who + " posts to " + address, api.post(who, address, body)).json();
    }

    JsonNode post(String who, Address address, byte[] file) throws IOException, StoryEndedException {
        return fine(who + " posts to " + address, api.post(who, address, file)).json();
    }

    JsonNode put(String who, Address address, JsonNode body) throws IOException, StoryEndedException {
        return fine(who + " puts " + address, api.put(who, address, body)).json();
    }

    private static Answer fine(String what, Answer answer) throws StoryEndedException {
        if (!answer.fine()) {
            Problem problem = answer.problem();
            StringBuilder said = new StringBuilder(what + " was refused: " + problem.sentence());
            problem.places()
                    .forEach(place -> said.append("; ")
                            .append(place.pointer())
                            .append(' ')
                            .append(place.message()));
            throw new StoryEndedException(said.toString());
        }
        return answer;
    }

    /** The refusal that had to come. */
    static Problem refused(String what, Answer answer, String slug) throws StoryEndedException {
        Problem problem = answer.problem();
        if (answer.fine() || !(slug.isEmpty() || problem.slug().equals(slug))) {
            throw new StoryEndedException(what + " had to be refused" + (slug.isEmpty() ? "" : " as " + slug)
                    + ", and the answer was " + (answer.fine() ? String.valueOf(answer.status()) : problem.sentence()));
        }
        return problem;
    }

    /** One look at whether it has happened. */
    @FunctionalInterface
    interface Look<T> {
        Optional<T> look() throws IOException, StoryEndedException;
    }

    /** Looks until it has happened, 20 s at most. */
    static <T> T await(String what, Look<T> look) throws IOException, StoryEndedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<T> seen = look.look();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new StoryEndedException("did not happen within " + PATIENCE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
