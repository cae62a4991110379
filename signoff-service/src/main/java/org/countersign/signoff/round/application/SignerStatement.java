package org.countersign.signoff.round.application;

import java.util.List;
import java.util.Map;
import org.countersign.signoff.casefile.domain.Choice;
import org.countersign.signoff.casefile.domain.Round;
import org.countersign.signoff.casefile.domain.Terms;

/** The in-toto statement (v1) that an approver signs: about the snapshot, on one seat. */
public final class SignerStatement {
    /** Our own predicate; the version is part of the name. */
    public static final String PREDICATE = "urn:countersign:predicate:sign-off:v1";

    private static final String SHA256 = "sha256:";

    private SignerStatement() {}

    /** JSON as maps; its canonical form are the bytes to sign. */
    public static Map<String, Object> of(
            String transition, Terms terms, Round round, String seat, Choice choice, String signer) {
        var digest = round.digest().substring(SHA256.length());
        return Map.of(
                "_type",
                "https://in-toto.io/Statement/v1",
                "subject",
                List.of(Map.of("name", "snapshot", "digest", Map.of("sha256", digest))),
                "predicateType",
                PREDICATE,
                "predicate",
                Map.of(
                        "transition",
                        transition,
                        "workload",
                        terms.workload(),
                        "stage",
                        terms.to(),
                        "round",
                        round.name(),
                        "seat",
                        seat,
                        "snapshot",
                        round.digest(),
                        "decision",
                        choice,
                        "signer",
                        signer));
    }
}
