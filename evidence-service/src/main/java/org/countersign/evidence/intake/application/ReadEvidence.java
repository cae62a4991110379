package org.countersign.evidence.intake.application;

import org.countersign.evidence.assessment.domain.Checklist;
import org.countersign.evidence.intake.domain.Held;
import org.countersign.evidence.intake.domain.Refusal;
import org.countersign.evidence.intake.domain.TransitionFile;
import org.countersign.evidence.report.application.ReportBytes;
import reactor.core.publisher.Mono;

/** Evidence is read back. */
public final class ReadEvidence {
    private final OpenFiles files;
    private final ReportBytes bytes;

    public ReadEvidence(OpenFiles files, ReportBytes bytes) {
        this.files = files;
        this.bytes = bytes;
    }

    /** One evidence. */
    public Mono<Taken> one(String id) {
        return files.holding(id)
                .flatMap(file ->
                        Mono.justOrEmpty(file.find(id).<Taken>map(held -> new Taken.Standing(file.id(), held))))
                .defaultIfEmpty(new Taken.Refused(new Refusal.UnknownEvidence(id)));
    }

    /** All that is known of a transition; empty where nothing is. */
    public Mono<TransitionFile> file(String transition) {
        return files.load(transition).filter(file -> file.known().isPresent());
    }

    /** The bytes of a report, for its producer, its team and auditors: reports can carry secrets. */
    public Mono<Report> report(String id, Sender reader) {
        return files.holding(id)
                .flatMap(file -> Mono.justOrEmpty(file.find(id)).flatMap(held -> bytes(file, held, reader)))
                .defaultIfEmpty(new Report.No(new Refusal.UnknownEvidence(id)));
    }

    private Mono<Report> bytes(TransitionFile file, Held held, Sender reader) {
        var mine = held.report().evidence().producer().equals(reader.producer());
        if (!mine && !reader.auditor() && !inTeam(file, reader)) {
            return Mono.just(new Report.No(new Refusal.NotForYou()));
        }
        return bytes.find(held.report().evidence().digest()).map(found -> new Report.Bytes(held, found));
    }

    static boolean inTeam(TransitionFile file, Sender caller) {
        return file.known()
                .map(Checklist::team)
                .filter(caller.teams()::contains)
                .isPresent();
    }

    /** The answer to a question for a report's bytes. */
    public sealed interface Report {
        // The bytes are handed on and never changed or compared.
        @SuppressWarnings("ArrayRecordComponent")
        record Bytes(Held held, byte[] bytes) implements Report {}

        record No(Refusal refusal) implements Report {}
    }
}
