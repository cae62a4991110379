package org.countersign.evidence.reading.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.contracts.measurement.EvidenceKinds;
import org.countersign.evidence.reading.domain.Detail;

/**
 * {@code restore-drill/v1}: the only report that can prove a recovery time and a data age, because no backup tool sees
 * the whole way from the outage declared to the service verified.
 */
final class RestoreDrill implements OwnRecord {
    private static final List<String> SCOPES = List.of("restore", "disaster");
    private static final List<String> TARGETS = List.of("isolated", "standby", "replacement", "in-place");

    @Override
    public String schema() {
        return "restore-drill/v1";
    }

    @Override
    public String kind() {
        return EvidenceKinds.RESTORE_DRILL;
    }

    @Override
    public String title() {
        return "Restore drill: a backup was really restored and verified";
    }

    @Override
    public Stream<String> measurements() {
        return Stream.of(
                "recovery.time",
                "recovery.data_age",
                "recovery.verifications",
                "recovery.verifications_failed",
                "recovery.deletions_failed");
    }

    @Override
    public List<String> parameters() {
        return List.of("environment", "subject");
    }

    @Override
    public boolean statedByPerson() {
        return false;
    }

    @Override
    public void read(Fields fields, Draft draft) {
        fields.optionalText("drillId");
        fields.optionalText("system");
        fields.optionalText("scenario");
        var scope = fields.optionalChoice("scope", SCOPES).orElse("restore");
        draft.environment(fields.optionalText("environment"))
                .detail(Detail.SCOPE, scope)
                .detail(Detail.DATASET, fields.optionalText("dataset", Fields.DATASET, "1 to 40 of a-z, 0-9 and -"))
                .detail(Detail.TOOL, fields.optionalObject("tool", RestoreDrill::tool));
        DrillTimes.of(fields).judge(draft);
        target(fields, scope, draft);
        verification(fields, draft);
        fields.optionalObject("gdprReapplied", reapplied -> deletions(reapplied, draft));
        people(fields, draft);
        fields.optional("attachments").ifPresent(_ -> fields.objects("attachments", RestoreDrill::attachment));
    }

    private static String tool(Fields tool) {
        var version = tool.optionalText("version");
        return tool.text("name") + version.map(said -> " " + said).orElse("");
    }

    private static String attachment(Fields attachment) {
        attachment.optionalText("type");
        attachment.optionalText("name");
        return attachment.text("sha256", Fields.SHA256, "64 hexadecimal digits");
    }

    private static void target(Fields fields, String scope, Draft draft) {
        var kind = fields.object("target", target -> {
                    target.optionalText("id");
                    target.optionalInstant("destroyedAt")
                            .ifPresent(at -> draft.detail("targetDestroyedAt", at.toString()));
                    return target.choice("kind", TARGETS);
                })
                .orElse("");
        draft.detail(Detail.TARGET, kind)
                .doubt(
                        !kind.equals("isolated") && !scope.equals("disaster"),
                        "the target is not isolated: only a drill of scope disaster may restore into what stays");
    }

    private static void verification(Fields fields, Draft draft) {
        var all = fields.objects("verification", DrillVerification::of);
        var strong = all.stream().filter(DrillVerification::isStrong).count();
        var disagreeing = all.stream()
                .filter(DrillVerification::disagrees)
                .map(DrillVerification::name)
                .toList();
        draft.figure("recovery.verifications", strong)
                .figure(
                        "recovery.verifications_failed",
                        all.stream().filter(one -> !one.holds()).count())
                .detail(
                        Detail.NOTE,
                        disagreeing.isEmpty()
                                ? Optional.empty()
                                : Optional.of("passed disagrees with expected and actual, which count: "
                                        + String.join(", ", disagreeing)))
                .doubt(strong == 0, "no verification of kind query or checksum: nobody looked at the data");
    }

    /** A deletion request counts as failed unless it was applied again or its subject was found to be gone. */
    private static long deletions(Fields reapplied, Draft draft) {
        var total = reapplied.count("total");
        var done = reapplied.count("reapplied")
                + reapplied.optionalCount("alreadyAbsent").orElse(0L);
        var failed = reapplied.optionalCount("failed").orElse(0L);
        draft.figure("recovery.deletions_failed", Math.max(failed, total - done))
                .detail("deletionsTotal", Long.toString(total))
                .doubt(done + failed > total, "gdprReapplied counts more requests than its total");
        return done;
    }

    private static void people(Fields fields, Draft draft) {
        var operator = fields.text("operator");
        var observer = fields.text("observer");
        draft.detail(Detail.OPERATOR, operator)
                .detail(Detail.OBSERVER, observer)
                .tookPart(List.of(operator, observer))
                .doubt(operator.equals(observer), "operator and observer are the same person");
    }
}
