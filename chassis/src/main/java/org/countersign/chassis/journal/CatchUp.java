package org.countersign.chassis.journal;

import reactor.core.publisher.Mono;

/** Runs the followers of a stream whose writer may have died before they did. */
public final class CatchUp {
    private final Followers followers;
    private final Journal journal;

    CatchUp(Followers followers, Journal journal) {
        this.followers = followers;
        this.journal = journal;
    }

    /** Brings everything that is derived from the stream up to its newest entry. */
    public Mono<Void> catchUp(String stream) {
        var type = followers.typeOf(stream);
        return journal.load(type, stream.substring(stream.indexOf('/') + 1))
                .flatMap(state -> followers.follow(stream, state));
    }
}
