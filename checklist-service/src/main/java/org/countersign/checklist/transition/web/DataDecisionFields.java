package org.countersign.checklist.transition.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.chassis.problem.Fields;
import org.countersign.checklist.datadecision.domain.Dates;
import org.countersign.checklist.datadecision.domain.Fate;
import org.jspecify.annotations.Nullable;

/** The shape of a data decision: what has to be there, and how dates and names look. */
final class DataDecisionFields {
    private static final Pattern DATASET = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int MOST = 100;
    private static final int LONGEST = 5_000;
    private static final String DATE = "must be a time as RFC 3339 or a date, for example 2026-12-31";

    private DataDecisionFields() {}

    static void check(DataDecisionBody body, Fields fields) {
        var datasets = body.datasets() == null ? List.<DataDecisionBody.@Nullable DatasetBody>of() : body.datasets();
        var none = Boolean.TRUE.equals(body.noneHeld());
        fields.check("/noneHeld", !none || datasets.isEmpty(), "there are datasets: it is one or the other");
        fields.check("/datasets", none || !datasets.isEmpty(), "is required, or noneHeld");
        fields.required("/reason", body.reason());
        text(fields, "/reason", body.reason());
        text(fields, "/contractRef", body.contractRef());
        var names = new HashSet<String>();
        each(fields, "/datasets", datasets, (dataset, at) -> dataset(dataset, at, names, fields));
        each(fields, "/promises", body.promises(), (promise, at) -> promise(promise, at, fields));
        each(fields, "/agreements", body.agreements(), (agreement, at) -> agreement(agreement, at, fields));
        each(fields, "/alternatives", body.alternatives(), (text, at) -> text(fields, at, text));
        each(fields, "/consequences", body.consequences(), (text, at) -> text(fields, at, text));
        var told = body.promises() != null && !body.promises().isEmpty();
        fields.check("/promises", none || told, "is required; where nobody was told anything, say none-made");
    }

    private static void dataset(DataDecisionBody.DatasetBody dataset, String at, Set<String> names, Fields fields) {
        fields.required(at + "/name", dataset.name())
                .matches(at + "/name", dataset.name(), DATASET)
                .check(at + "/name", names.add(SettingsBody.text(dataset.name())), "is there twice")
                .required(at + "/owner", dataset.owner())
                .required(at + "/fate", dataset.fate());
        text(fields, at + "/owner", dataset.owner());
        text(fields, at + "/legalBasis", dataset.legalBasis());
        text(fields, at + "/selectionRule", dataset.selectionRule());
        date(fields, at + "/effective", dataset.effective());
        date(fields, at + "/until", dataset.until());
        var retention = dataset.retention();
        if (retention != null) {
            date(fields, at + "/retention/keepUntil", retention.keepUntil());
            date(fields, at + "/retention/deleteBy", retention.deleteBy());
        }
        var archive = dataset.archive();
        if (archive != null) {
            fields.required(at + "/archive/place", archive.place())
                    .required(at + "/archive/readers", archive.readers());
        }
        var left = dataset.leftBehind();
        if (left != null) {
            fields.required(at + "/leftBehind/fate", left.fate())
                    .check(
                            at + "/leftBehind/fate",
                            left.fate() != Fate.MIGRATE && left.fate() != Fate.ADOPT,
                            "must be one of: delete, archive")
                    .required(at + "/leftBehind/by", left.by());
            date(fields, at + "/leftBehind/by", left.by());
        }
    }

    private static void promise(DataDecisionBody.PromiseBody promise, String at, Fields fields) {
        fields.required(at + "/audience", promise.audience())
                .required(at + "/value", promise.value())
                .required(at + "/toldAt", promise.toldAt())
                .required(at + "/text", promise.text())
                .required(at + "/channel", promise.channel());
        date(fields, at + "/toldAt", promise.toldAt());
        text(fields, at + "/text", promise.text());
    }

    private static void agreement(DataDecisionBody.AgreementBody agreement, String at, Fields fields) {
        fields.required(at + "/audience", agreement.audience())
                .required(at + "/by", agreement.by())
                .required(at + "/text", agreement.text())
                .required(at + "/channel", agreement.channel())
                .required(at + "/at", agreement.at())
                .check(at + "/covers", isCover(agreement.covers()), "must be all, or {agreed, of} with agreed <= of");
        date(fields, at + "/at", agreement.at());
        text(fields, at + "/text", agreement.text());
    }

    private static boolean isCover(@Nullable Object covers) {
        return "all".equals(covers)
                || (covers instanceof Map<?, ?> share
                        && share.keySet().equals(Set.of("agreed", "of"))
                        && share.get("agreed") instanceof Integer agreed
                        && share.get("of") instanceof Integer of
                        && agreed >= 0
                        && agreed <= of
                        && of > 0);
    }

    private static void date(Fields fields, String at, @Nullable String text) {
        fields.check(at, text == null || Dates.moment(text).isPresent(), DATE);
    }

    private static void text(Fields fields, String at, @Nullable String text) {
        fields.check(at, text == null || text.length() <= LONGEST, "is longer than " + LONGEST);
    }

    private static <T> void each(
            Fields fields,
            String at,
            @Nullable List<@Nullable T> list,
            java.util.function.BiConsumer<T, String> check) {
        if (list == null) {
            return;
        }
        fields.check(at, list.size() <= MOST, "may hold at most " + MOST);
        for (int index = 0; index < Math.min(list.size(), MOST); index++) {
            var entry = list.get(index);
            if (entry == null) {
                fields.reject(at + "/" + index, "must not be null");
            } else {
                check.accept(entry, at + "/" + index);
            }
        }
    }
}
