package org.countersign.evidence.reading.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.Detail;

/** {@code rehearsal/v1}: a cutover, a rollback, a migration or a way back was tried. */
final class Rehearsal implements OwnRecord {
    private static final List<String> OF = List.of("cutover", "rollback", "migration", "way-back");
    private static final List<String> GOOD = List.of("ok", "pass");
    private static final List<String> OUTCOMES = List.of("ok", "pass", "deviation", "blocked", "fail", "failed");

    @Override
    public String schema() {
        return "rehearsal/v1";
    }

    @Override
    public String kind() {
        return EvidenceKinds.REHEARSAL;
    }

    @Override
    public String title() {
        return "Rehearsal of a cutover, a rollback, a migration or a way back";
    }

    @Override
    public Stream<String> measurements() {
        return Stream.of("rehearsal.duration", "rehearsal.steps", "rehearsal.failed");
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public boolean statedByPerson() {
        return true;
    }

    @Override
    public void read(Fields fields, Draft draft) {
        var started = fields.instant("startedAt");
        var ended = fields.instant("endedAt");
        var participants = fields.people("participants");
        draft.environment(Optional.of(fields.text("environment")))
                .detail(Detail.OF, fields.choice("of", OF))
                .detail(Detail.DATASET, fields.optionalText("dataset", Fields.DATASET, "1 to 40 of a-z, 0-9 and -"))
                .detail(Detail.ATTESTED_BY, fields.optionalText("attestedBy"))
                .collectedAt(ended)
                .minutes("rehearsal.duration", started, ended)
                .past("endedAt", ended)
                .tookPart(participants)
                .doubt(participants.isEmpty(), "nobody took part")
                .doubt(ended.isBefore(started), "endedAt lies before startedAt");
        steps(fields, draft);
    }

    private static void steps(Fields fields, Draft draft) {
        var steps = fields.objects("steps", Step::of);
        var whole = fields.choice("outcome", OUTCOMES);
        var bad = steps.stream().filter(step -> !step.isOk()).count();
        draft.figure("rehearsal.steps", steps.size())
                .figure("rehearsal.failed", bad + (GOOD.contains(whole) ? 0 : 1))
                .tookPart(steps.stream().map(Step::by).flatMap(Optional::stream).toList())
                .doubt(steps.isEmpty(), "the rehearsal has no steps");
    }
}
