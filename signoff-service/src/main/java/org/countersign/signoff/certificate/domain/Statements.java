package org.countersign.signoff.certificate.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.ItemState;
import org.countersign.signoff.casefile.domain.Outcome;
import org.countersign.signoff.casefile.domain.Risk;
import org.countersign.signoff.casefile.domain.Signoff;
import org.jspecify.annotations.Nullable;

/**
 * The two in-toto statements (v1) of a certificate, as JSON values: our own, which holds all of it, and a SLSA
 * verification summary (1.2) for tools that know that one.
 */
public final class Statements {
    /** Our predicate. A verifier that reads it must refuse after its {@code validUntil}, where there is one. */
    public static final String GO_LIVE = "urn:countersign:predicate:go-live:v1";

    private static final String STATEMENT = "https://in-toto.io/Statement/v1";
    private static final String SUMMARY = "https://slsa.dev/verification_summary/v1";
    private static final String SHA256 = "sha256:";

    private Statements() {}

    /** Both, in their order. */
    public static List<Map<String, Object>> of(String transition, Decision decision) {
        return List.of(
                statement(decision, GO_LIVE, goLive(transition, decision)),
                statement(decision, SUMMARY, summary(decision)));
    }

    private static Map<String, Object> statement(Decision decision, String type, Map<String, Object> predicate) {
        return Map.of("_type", STATEMENT, "subject", subjects(decision), "predicateType", type, "predicate", predicate);
    }

    private static List<Object> subjects(Decision decision) {
        return decision.terms().release().isEmpty()
                ? List.of(named("snapshot", decision.round().digest()))
                : decision.terms().release().stream()
                        .<Object>map(artifact -> named(artifact.name(), artifact.digest()))
                        .toList();
    }

    private static Map<String, Object> named(String name, String digest) {
        return Map.of("name", name, "digest", digests(digest));
    }

    private static Map<String, String> digests(String digest) {
        return Map.of("sha256", digest.startsWith(SHA256) ? digest.substring(SHA256.length()) : digest);
    }

    private static Map<String, Object> goLive(String transition, Decision decision) {
        var terms = decision.terms();
        var predicate = new LinkedHashMap<String, Object>();
        predicate.put("transition", transition);
        predicate.put("workload", terms.workload());
        predicate.put("team", terms.team());
        predicate.put("from", terms.from());
        predicate.put("stage", terms.to());
        predicate.put("tier", terms.tier());
        predicate.put("verdict", "go");
        predicate.put("snapshot", decision.round().digest());
        predicate.put("template", terms.template());
        predicate.put("release", terms.release());
        predicate.put("seats", seats(decision));
        predicate.put("evidence", evidence(decision));
        predicate.put("warnings", warnings(decision));
        predicate.put("relaxedDuties", terms.relaxedDuties());
        predicate.put("risks", decision.risks().stream().map(Statements::risk).toList());
        predicate.put("conditions", List.of());
        put(predicate, "dataDecision", data(decision));
        predicate.put("decidedAt", decision.at());
        put(predicate, "validUntil", validUntil(decision));
        return predicate;
    }

    private static List<Map<String, Object>> seats(Decision decision) {
        return decision.terms().seats(decision.round().name()).stream()
                .map(seat -> Map.<String, Object>of(
                        "seat", seat.key(),
                        "count", seat.count(),
                        "approvers",
                                decision.round().approvals().stream()
                                        .filter(signoff -> signoff.seat().equals(seat.key()))
                                        .map(signoff -> approver(
                                                signoff, decision.round().digest()))
                                        .toList()))
                .toList();
    }

    private static Map<String, Object> approver(Signoff signoff, String snapshot) {
        var approver = new LinkedHashMap<String, Object>();
        approver.put("id", signoff.by());
        approver.put("at", signoff.at());
        approver.put("snapshot", snapshot);
        put(approver, "comment", signoff.comment());
        return approver;
    }

    private static List<Map<String, Object>> evidence(Decision decision) {
        return decision.items().stream()
                .flatMap(item -> item.evidence().stream().map(found -> evidence(item, found)))
                .toList();
    }

    private static Map<String, Object> evidence(ItemState item, ItemState.Evidence found) {
        var evidence = new LinkedHashMap<String, Object>();
        evidence.put("id", found.id());
        evidence.put("digest", found.digest());
        evidence.put("item", item.key());
        put(evidence, "outcome", item.outcome());
        put(evidence, "validUntil", item.validUntil());
        return evidence;
    }

    private static List<Map<String, Object>> warnings(Decision decision) {
        return decision.items().stream()
                .filter(item -> item.outcome() == Outcome.WARN)
                .map(item -> Map.<String, Object>of("item", item.key(), "reason", item.reason()))
                .toList();
    }

    private static Map<String, Object> risk(Risk risk) {
        var stated = new LinkedHashMap<String, Object>();
        stated.put("none", risk.none());
        stated.put("title", risk.title());
        stated.put("items", risk.items());
        put(stated, "owner", risk.owner());
        put(stated, "control", risk.control());
        put(stated, "reviewBy", risk.reviewBy());
        put(stated, "acceptance", risk.acceptance());
        return stated;
    }

    private static @Nullable Map<String, Object> data(Decision decision) {
        var data = decision.data();
        return data == null
                ? null
                : Map.of("revision", data.revision(), "digest", data.digest(), "noneHeld", data.noneHeld());
    }

    /** {@code inputAttestations} lists all evidence, as the format asks where it is there at all. */
    private static Map<String, Object> summary(Decision decision) {
        var terms = decision.terms();
        var template = terms.template();
        return Map.of(
                "verifier", Map.of("id", "urn:countersign:signoff-service"),
                "timeVerified", decision.at(),
                "resourceUri", "urn:countersign:workload:" + terms.workload() + ":" + terms.to(),
                "policy",
                        Map.of(
                                "uri",
                                "urn:countersign:template:" + template.name() + ":" + template.version(),
                                "digest",
                                digests(template.digest())),
                "inputAttestations", inputs(decision),
                "verificationResult", "PASSED",
                "verifiedLevels",
                        List.of("GOLIVE_" + terms.to().toUpperCase(Locale.ROOT).replace('-', '_')),
                "slsaVersion", "1.2");
    }

    private static List<Map<String, Object>> inputs(Decision decision) {
        return decision.items().stream()
                .flatMap(item -> item.evidence().stream())
                .distinct()
                .map(found -> Map.<String, Object>of(
                        "uri", "urn:countersign:evidence:" + found.id(), "digest", digests(found.digest())))
                .toList();
    }

    private static @Nullable Instant validUntil(Decision decision) {
        return Stream.concat(
                        Stream.ofNullable(decision.validUntil()),
                        decision.risks().stream().map(Risk::reviewBy).filter(Objects::nonNull))
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
