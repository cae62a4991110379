package org.countersign.evidence.reading.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.Detail;

/** {@code walk-through/v1}: runbooks gone through step by step by people, stated by somebody who did not take part. */
final class WalkThrough implements OwnRecord {
    @Override
    public String schema() {
        return "walk-through/v1";
    }

    @Override
    public String kind() {
        return EvidenceKinds.WALK_THROUGH;
    }

    @Override
    public String title() {
        return "Walk-through of runbooks, step by step";
    }

    @Override
    public Stream<String> measurements() {
        return Stream.of(
                "walk_through.runbooks",
                "walk_through.steps",
                "walk_through.deviations",
                "walk_through.blocked",
                "walk_through.by_participants");
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
        var participants = fields.people("participants");
        var stated = fields.optionalText("attestedBy");
        var at = fields.instant("at");
        draft.collectedAt(at)
                .past("at", at)
                .tookPart(participants)
                .detail(Detail.ATTESTED_BY, stated)
                .doubt(participants.isEmpty(), "nobody took part");
        walks(fields.objects("walks", Walk::of), draft);
        stated.ifPresent(person -> draft.figure("walk_through.by_participants", draft.hasTakenPart(person) ? 1 : 0));
    }

    private static void walks(List<Walk> walks, Draft draft) {
        var walked = walks.stream().filter(walk -> !walk.steps().isEmpty()).toList();
        var steps = walks.stream().flatMap(walk -> walk.steps().stream()).toList();
        var seen = new HashSet<String>();
        var runbooks = walked.stream()
                .map(Walk::runbook)
                .filter(one -> seen.add(one.id()))
                .toList();
        draft.figure("walk_through.runbooks", runbooks.size())
                .figure("walk_through.steps", steps.size())
                .figure(
                        "walk_through.deviations",
                        steps.stream().filter(step -> !step.isOk()).count())
                .figure(
                        "walk_through.blocked",
                        steps.stream().filter(Step::isBlocked).count())
                .tookPart(steps.stream().map(Step::by).flatMap(Optional::stream).toList())
                .detail(
                        Detail.RUNBOOKS,
                        walked.stream()
                                .map(walk -> walk.runbook().shown())
                                .distinct()
                                .collect(Collectors.joining(",")))
                .doubt(walks.isEmpty(), "no runbook was walked through")
                .doubt(walked.size() < walks.size(), "a runbook has no steps: it was not walked through");
    }

    /** One runbook gone through. */
    private record Walk(RunbookRef runbook, List<Step> steps) {
        static Walk of(Fields fields) {
            return new Walk(
                    fields.object("runbook", Walk::runbook).orElse(new RunbookRef("", "")),
                    fields.objects("steps", Step::of));
        }

        private static RunbookRef runbook(Fields fields) {
            fields.label("version");
            return RunbookRef.of(fields);
        }
    }
}
