package org.countersign.evidence.reading.report;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.Detail;

/** {@code runbook-list/v1}: the runbooks there are, what each covers and who wrote it. */
final class RunbookList implements OwnRecord {
    private static final List<String> COVERS = List.of("restart", "failover", "restore", "alert");

    @Override
    public String schema() {
        return "runbook-list/v1";
    }

    @Override
    public String kind() {
        return EvidenceKinds.RUNBOOK_LIST;
    }

    @Override
    public String title() {
        return "List of runbooks: what each covers, in which version, by whom";
    }

    @Override
    public Stream<String> measurements() {
        return Stream.of(
                "runbooks.total",
                "runbooks.restart",
                "runbooks.failover",
                "runbooks.restore",
                "runbooks.alert",
                "runbooks.authors_off_call");
    }

    @Override
    public List<String> parameters() {
        return List.of("collectedAt");
    }

    @Override
    public boolean statedByPerson() {
        return false;
    }

    @Override
    public void read(Fields fields, Draft draft) {
        var runbooks = fields.objects("runbooks", Runbook::of);
        fields.optionalInstant("at").ifPresent(at -> draft.collectedAt(at).past("at", at));
        var seen = new HashSet<String>();
        var twice = runbooks.stream()
                .map(one -> one.ref().id())
                .filter(id -> !seen.add(id))
                .toList();
        draft.figure("runbooks.total", runbooks.size())
                .figure(
                        "runbooks.authors_off_call",
                        runbooks.stream().filter(one -> !one.onCall()).count())
                .tookPart(
                        runbooks.stream().flatMap(one -> one.authors().stream()).toList())
                .detail(
                        Detail.RUNBOOKS,
                        runbooks.stream().map(one -> one.ref().shown()).collect(Collectors.joining(",")))
                .doubt(runbooks.isEmpty(), "the list has no runbook")
                .doubt(!twice.isEmpty(), "a runbook is listed twice: " + String.join(", ", twice));
        for (var covered : COVERS) {
            draft.figure(
                    "runbooks." + covered,
                    runbooks.stream()
                            .filter(one -> one.covers().contains(covered))
                            .count());
        }
    }

    /** One runbook of the list. */
    private record Runbook(RunbookRef ref, List<String> covers, List<String> authors, boolean onCall) {
        static Runbook of(Fields fields) {
            fields.text("title");
            fields.optionalText("alert");
            return new Runbook(
                    RunbookRef.of(fields),
                    fields.choices("covers", COVERS),
                    fields.people("authors"),
                    fields.flag("authorsOnCall"));
        }
    }
}
