package org.countersign.signoff.certificate.application;

import java.util.stream.Collectors;
import org.countersign.chassis.journal.Follower;
import org.countersign.chassis.journal.Versioned;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.Decision;
import org.countersign.signoff.casefile.domain.Verdict;
import org.countersign.signoff.certificate.domain.Envelope;
import org.countersign.signoff.certificate.domain.Statements;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Follows cases: a go gets its certificate with the entry it falls in, or, should the writer die in between, with the
 * next look. What it says is what the decision kept, so when it is issued makes no difference.
 */
public final class Issuing implements Follower<Case> {
    private final String prefix;
    private final Certificates certificates;
    private final Signer signer;
    private final Json json;

    /** {@code prefix} of the stream of cases. */
    public Issuing(String prefix, Certificates certificates, Signer signer, Json json) {
        this.prefix = prefix;
        this.certificates = certificates;
        this.signer = signer;
        this.json = json;
    }

    /** Canonical JSON. */
    @FunctionalInterface
    public interface Json {
        byte[] bytes(Object value);
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public Mono<Void> follow(Versioned<Case> state) {
        return of(state.id(), state.state().decision()).then();
    }

    /** The certificate of a go, issued now if that was not done; empty where there is no go. */
    public Mono<String> of(String transition, @Nullable Decision decision) {
        return decision == null || decision.verdict() != Verdict.GO
                ? Mono.empty()
                : certificates
                        .find(transition, decision.number())
                        .switchIfEmpty(Mono.defer(() -> certificates
                                .keep(transition, decision.number(), lines(transition, decision))
                                .then(certificates.find(transition, decision.number()))));
    }

    private String lines(String transition, Decision decision) {
        return Statements.of(transition, decision).stream()
                .map(statement -> Envelope.sign(json.bytes(statement), signer.keyId(), signer::sign))
                .map(envelope -> new String(json.bytes(envelope.json()), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
