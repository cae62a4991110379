package org.countersign.chassis.request;

import java.time.Clock;
import java.time.Duration;
import org.countersign.chassis.request.Turn.Busy;
import org.countersign.chassis.request.Turn.Replay;
import org.countersign.chassis.request.Turn.Reused;
import org.countersign.chassis.request.Turn.Run;
import reactor.core.publisher.Mono;

/** Whose turn it is at a key. The one whose reservation is first works; the others wait for its answer, for a while. */
final class Turns {
    /** An owner without an answer for so long is taken for dead. */
    static final Duration LAPSE = Duration.ofSeconds(30);

    /** Pauses of 20 ms doubled up to 250 ms: 24 looks are just over 5 s. */
    private static final int LOOKS = 24;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final Requests requests;
    private final Clock clock;

    Turns(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Never {@link Busy} before some 5 s have passed. */
    Mono<Turn> of(Reserved mine) {
        return look(mine, 1, FIRST_PAUSE);
    }

    private Mono<Turn> look(Reserved mine, int look, Duration pause) {
        return once(mine).flatMap(turn -> switch (turn) {
            case Busy _
            when look < LOOKS -> Mono.delay(pause).then(Mono.defer(() -> look(mine, look + 1, longer(pause))));
            case Busy _, Run _, Replay _, Reused _ -> Mono.just(turn);
        });
    }

    private Mono<Turn> once(Reserved mine) {
        return requests.find(mine.id()).flatMap(seen -> judge(seen, mine)).switchIfEmpty(Mono.defer(() -> {
            var now = mine.takenOverBy(mine.owner(), clock.instant());
            return requests.reserve(now).map(first -> first ? new Run(now) : new Busy());
        }));
    }

    private Mono<Turn> judge(Reserved seen, Reserved mine) {
        if (!seen.digest().equals(mine.digest())) {
            return Mono.just(new Reused());
        }
        var answer = seen.answer();
        if (answer != null) {
            return Mono.just(new Replay(answer));
        }
        var now = clock.instant();
        if (now.isBefore(seen.at().plus(LAPSE))) {
            return Mono.just(new Busy());
        }
        var next = seen.takenOverBy(mine.owner(), now);
        return requests.takeOver(seen, next).map(taken -> taken ? new Run(next) : new Busy());
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
