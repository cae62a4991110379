package org.countersign.signoff.round.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.countersign.chassis.identity.Caller;
import org.countersign.chassis.identity.Permission;
import org.countersign.chassis.json.Canonical;
import org.countersign.chassis.json.WireJson;
import org.countersign.chassis.problem.Problem;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.application.Snapshots;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Round;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Terms;
import org.countersign.signoff.casefile.refusal.Refused;
import org.countersign.signoff.round.application.SignerStatement;
import org.countersign.signoff.round.application.Signers;
import org.countersign.signoff.round.domain.Seating;
import org.countersign.signoff.round.domain.SigningRefusal;
import org.countersign.signoff.round.domain.SigningRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is signed over, to the byte. */
@RestController
class SnapshotController {
    private final Cases cases;
    private final Snapshots snapshots;
    private final Clock clock;

    SnapshotController(Cases cases, Snapshots snapshots, Clock clock) {
        this.cases = cases;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GetMapping("/api/v1/signoffs/{transition}/snapshot")
    @Permission("read")
    Mono<ResponseEntity<Object>> snapshot(
            @PathVariable String transition,
            @RequestParam(required = false) @Nullable String round,
            @RequestParam(required = false) @Nullable String digest) {
        var name = name(round);
        return cases.load(transition).flatMap(seen -> {
            if (!seen.state().known()) {
                return Mono.just(Refused.unknownTransition(transition).response());
            }
            var asked = digest == null ? standing(seen.state(), name) : digest;
            return asked == null
                    ? Mono.just(noSnapshot(name, null).response())
                    : snapshots
                            .bytes(transition, asked)
                            .map(SnapshotController::bytes)
                            .defaultIfEmpty(noSnapshot(name, asked).response());
        });
    }

    @GetMapping("/api/v1/signoffs/{transition}/statement")
    @Permission(Signers.PERMISSION)
    Mono<ResponseEntity<Object>> statement(
            @PathVariable String transition,
            @RequestParam(required = false) @Nullable String seat,
            @RequestParam(required = false) @Nullable String round,
            @RequestParam(defaultValue = "approve") String decision,
            Caller caller) {
        var name = name(round);
        var choice = choice(decision);
        return cases.load(transition).map(seen -> {
            var terms = seen.state().heard().terms();
            return terms == null
                    ? Refused.unknownTransition(transition).response()
                    : statement(seen.state(), terms, name, seat, choice, caller);
        });
    }

    private ResponseEntity<Object> statement(
            Case seen, Terms terms, RoundName name, @Nullable String seat, Choice choice, Caller caller) {
        var missing = SigningRule.blockers(seen, name, clock.instant());
        var round = seen.round(name);
        if (round == null || !missing.isEmpty()) {
            return SigningProblems.answer(seen.id(), new SigningRefusal.NotReady(name, missing), List.of(), "");
        }
        var held = new Seating(terms.seats(name), List.of()).heldBy(caller.seats());
        if (seat == null ? held.size() != 1 : !held.contains(seat)) {
            var asked = terms.seats(name).stream().map(Terms.Seat::key).toList();
            return SigningProblems.answer(
                    seen.id(),
                    held.size() > 1 && seat == null
                            ? new SigningRefusal.SeatNeeded(List.copyOf(held))
                            : new SigningRefusal.WrongRole(name, seat, asked),
                    List.of(),
                    "");
        }
        var on = Objects.requireNonNullElseGet(seat, () -> held.iterator().next());
        return bytes(Canonical.bytes(SignerStatement.of(seen.id(), terms, round, on, choice, caller.id())));
    }

    /** After a decision the signed one, which a later round must not hide. */
    private static @Nullable String standing(Case seen, RoundName name) {
        var decision = seen.decision();
        if (name == RoundName.GO && decision != null && decision.isGo()) {
            return decision.round().digest();
        }
        Round round = seen.round(name);
        return round == null ? null : round.digest();
    }

    private static ResponseEntity<Object> bytes(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    private static Problem noSnapshot(RoundName name, @Nullable String digest) {
        var detail = digest == null
                ? "the " + WireJson.name(name) + " round is not open; a snapshot is there from its opening on"
                : "the transition has no snapshot " + digest;
        return Problem.of(404, "unknown-snapshot", "Unknown snapshot", detail);
    }

    private static RoundName name(@Nullable String round) {
        return switch (round) {
            case null -> RoundName.GO;
            case "go" -> RoundName.GO;
            case "data" -> RoundName.DATA;
            default -> throw parameter("round", "data or go").exception();
        };
    }

    private static Choice choice(String decision) {
        return switch (decision) {
            case "approve" -> Choice.APPROVE;
            case "reject" -> Choice.REJECT;
            default -> throw parameter("decision", "approve or reject").exception();
        };
    }

    private static Problem parameter(String name, String known) {
        return Problem.of(400, "invalid-parameter", "Invalid parameter", name + " is " + known)
                .with("parameter", name);
    }
}
