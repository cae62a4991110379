package org.countersign.signoff.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.signoff.story.RunningSignoff.SOON;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.countersign.chassis.journal.Cause;
import org.countersign.chassis.journal.Execution;
import org.countersign.chassis.journal.Ruling;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.application.Snapshots;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Given;
import org.countersign.signoff.casefile.domain.Readiness;
import org.countersign.signoff.casefile.domain.RoundName;
import org.countersign.signoff.casefile.domain.Snapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** What comes between the look at a case and the write is seen by {@code If-Match}. */
class IfMatchTest {
    private static final Map<String, Object> RISK = Map.of("none", true, "statement", "None is known to us.");

    /** Another caller's change that comes while a call stores its snapshots, which is after its first look. */
    private static final AtomicReference<Mono<?>> MEANWHILE = new AtomicReference<>(Mono.empty());

    @TempDir
    private static Path keys;

    private static RunningSignoff signoff;
    private static Cases cases;

    @BeforeAll
    static void starts() {
        signoff = RunningSignoff.start("if-match", keys, Between.class);
        cases = signoff.bean(Cases.class);
    }

    @AfterAll
    static void stops() {
        if (signoff != null) {
            signoff.close();
        }
    }

    @Test
    void refusesARiskOverWhatChangedMeanwhile() {
        var id = opened();
        hears(id, new CaseFact.NoneHeldHeard(Given.DATA_DIGEST, "nina", Instant.now()));
        var tag = tag(id);

        MEANWHILE.set(change(id));
        assertThat(post("team-member", id, "/risks", RISK, tag)).isEqualTo(412);
        assertThat(load(id).risks()).isEmpty();
        assertThat(post("team-member", id, "/risks", RISK, tag)).isEqualTo(412);

        MEANWHILE.set(change(id));
        assertThat(post("team-member", id, "/risks", RISK, null)).isEqualTo(201);
    }

    @Test
    void refusesASignOffOverWhatChangedMeanwhile() {
        var id = opened();
        hears(id, Given.data(2, Given.DIGEST));
        var snapshot = load(id).round(RoundName.DATA).digest();
        var body = Map.of("round", "data", "decision", "approve", "snapshot", snapshot);

        MEANWHILE.set(change(id));
        assertThat(post("data-owner", id, "/decisions", body, tag(id))).isEqualTo(412);
        assertThat(load(id).dataApproved()).isFalse();

        assertThat(post("data-owner", id, "/decisions", body, tag(id))).isEqualTo(201);
        assertThat(load(id).dataApproved()).isTrue();
    }

    @Test
    void refusesARevocationOverWhatChangedMeanwhile() {
        var id = opened();
        hears(id, new CaseFact.NoneHeldHeard(Given.DATA_DIGEST, "nina", Instant.now()));
        for (var seat : List.of("engineering", "business")) {
            var approve = Map.of(
                    "decision",
                    "approve",
                    "snapshot",
                    load(id).round(RoundName.GO).digest());
            assertThat(post(seat + "-approver", id, "/decisions", approve, tag(id)))
                    .isEqualTo(201);
        }
        var reason = Map.of("reason", "an incident");

        MEANWHILE.set(change(id));
        assertThat(post("release-manager", id, "/revocation", reason, tag(id))).isEqualTo(412);
        assertThat(load(id).decision().isGo()).isTrue();

        assertThat(post("release-manager", id, "/revocation", reason, "*")).isEqualTo(201);
        assertThat(load(id).decision().isGo()).isFalse();
    }

    private static String opened() {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        hears(id, new CaseFact.ChecklistHeard(Given.with(Given.terms(), List.of()), 1, Instant.now()));
        hears(id, Given.noneHeld());
        hears(id, new CaseFact.ReadinessHeard(new Readiness(true, List.of(), Instant.now()), 1));
        return id;
    }

    /** One that voids nothing: only the place in the stream moves. */
    private static Mono<?> change(String id) {
        var readiness = new Readiness(true, List.of(), Instant.now().plusSeconds(1));
        return carryOut(id, new CaseFact.ReadinessHeard(readiness, 2));
    }

    private static void hears(String id, CaseFact fact) {
        assertThat(carryOut(id, fact).block(SOON)).isInstanceOf(Execution.Done.class);
    }

    private static Mono<Execution<Case, Void>> carryOut(String id, CaseFact fact) {
        var cause = Cause.own(UuidCreator.getTimeOrderedEpoch().toString(), Instant.now());
        Function<Case, Ruling<CaseFact, Void>> heard = seen -> Ruling.write(List.of(fact));
        return cases.carryOut(id, cause, heard);
    }

    private static Case load(String id) {
        return cases.load(id).block(SOON).state();
    }

    private static String tag(String id) {
        return signoff.tag(id);
    }

    private static int post(String who, String id, String path, Map<String, ?> body, String tag) {
        var answer = signoff.post(who, "/signoffs/" + id + path, body, headers -> {
            if (tag != null) {
                headers.set(HttpHeaders.IF_MATCH, tag);
            }
        });
        if (answer.status() == 412) {
            assertThat(answer.body()).contains("precondition-failed", "\"etag\"");
        }
        return answer.status();
    }

    @Configuration(proxyBeanMethods = false)
    static class Between {
        @Bean
        static BeanPostProcessor between() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Snapshots snapshots ? new Slow(snapshots) : bean;
                }
            };
        }
    }

    private record Slow(Snapshots inner) implements Snapshots {
        @Override
        public Mono<Void> keep(String transition, Map<String, Snapshot> byDigest) {
            return Mono.defer(() -> MEANWHILE.getAndSet(Mono.empty()).then(inner.keep(transition, byDigest)));
        }

        @Override
        public Mono<byte[]> bytes(String transition, String digest) {
            return inner.bytes(transition, digest);
        }
    }
}
