package org.countersign.evidence.intake.application;

import java.util.List;
import java.util.Optional;
import org.countersign.chassis.journal.Cause;
import org.countersign.evidence.assessment.domain.Checklist;
import org.countersign.evidence.intake.application.Submission.Target;
import org.countersign.evidence.intake.domain.Given;
import org.countersign.evidence.intake.domain.Refusal;
import org.countersign.evidence.intake.domain.TransitionFile;
import org.countersign.evidence.reading.domain.ReadResult;
import org.countersign.evidence.reading.domain.Reading;
import org.countersign.evidence.report.application.ReportBytes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** A report is posted: found where it belongs, read, kept, held against the checklist, and written down. */
public final class TakeEvidence {
    private final OpenFiles files;
    private final ReadReport reports;
    private final ReportBytes bytes;
    private final Recorder recorder;
    private final Scheduler calculating;

    public TakeEvidence(
            OpenFiles files, ReadReport reports, ReportBytes bytes, Recorder recorder, Scheduler calculating) {
        this.files = files;
        this.reports = reports;
        this.bytes = bytes;
        this.recorder = recorder;
        this.calculating = calculating;
    }

    /**
     * Takes a report.
     *
     * @param id for the record, if there is to be a new one
     * @param digest {@code sha256:} and hex, over the submission's bytes
     */
    public Mono<Taken> take(Submission submission, String digest, Sender sender, String id, Cause cause) {
        return files.find(submission.target(), sender.teams())
                .flatMap(file -> unknownItem(file, submission.given().item())
                        .map(TakeEvidence::refused)
                        .orElseGet(() -> read(submission, cause)
                                .flatMap(result ->
                                        judge(result, new Post(file, submission, digest, sender, id, cause)))))
                .switchIfEmpty(Mono.defer(() -> refused(new Refusal.UnknownTransition(named(submission.target())))));
    }

    private Mono<ReadResult> read(Submission submission, Cause cause) {
        return Mono.fromCallable(() -> reports.read(ReadReport.request(submission, cause.at())))
                .subscribeOn(calculating);
    }

    private Mono<Taken> judge(ReadResult result, Post post) {
        return Refusals.of(result)
                .map(TakeEvidence::refused)
                .orElseGet(() -> result instanceof ReadResult.Read(var reading)
                        ? stated(reading, post)
                        : Mono.error(new IllegalStateException("neither read nor refused")));
    }

    /** Who posts a statement is who makes it, whatever the report says; nothing but a person can. */
    private Mono<Taken> stated(Reading reading, Post post) {
        var producer = post.sender().producer();
        if (!reading.statedByPerson()) {
            return keep(reading, post, post.submission().given());
        }
        return producer.actsAsPerson()
                ? keep(
                        reading.statedBy(producer.id()),
                        post,
                        statedBy(post.submission().given(), producer.id()))
                : refused(new Refusal.NotAPerson(reading.kind(), producer.kind()));
    }

    private Mono<Taken> keep(Reading reading, Post post, Given given) {
        var report = new Drafting(reports::asksForSubject)
                .report(
                        post.id(),
                        post.digest(),
                        given,
                        reading,
                        post.sender().producer(),
                        post.cause().at());
        return bytes.keep(post.digest(), post.submission().bytes())
                .then(recorder.record(post.file().id(), report, given, post.cause()))
                .map(file -> file.find(post.id())
                        .<Taken>map(held -> new Taken.Created(file.id(), held))
                        .or(() -> file.same(report, given).map(held -> new Taken.Standing(file.id(), held)))
                        .orElseThrow(() -> new IllegalStateException("what was recorded is not there")));
    }

    private static Given statedBy(Given given, String person) {
        return new Given(
                given.item(),
                given.source(),
                given.collectedAt(),
                given.environment(),
                given.subject(),
                given.category(),
                person);
    }

    private static Optional<Refusal> unknownItem(TransitionFile file, @Nullable String item) {
        var keys = file.known().map(Checklist::keys).orElse(List.of());
        return item == null || keys.contains(item)
                ? Optional.empty()
                : Optional.of(new Refusal.UnknownItem(item, keys));
    }

    private static String named(Target target) {
        return switch (target) {
            case Target.Transition(var id) -> id;
            case Target.Workload(var workload, var stage) -> workload + " to " + stage;
        };
    }

    private static Mono<Taken> refused(Refusal refusal) {
        return Mono.just(new Taken.Refused(refusal));
    }

    private record Post(
            TransitionFile file, Submission submission, String digest, Sender sender, String id, Cause cause) {}
}
