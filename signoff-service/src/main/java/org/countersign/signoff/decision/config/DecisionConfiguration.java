package org.countersign.signoff.decision.config;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.timer.Timer;
import org.countersign.chassis.timer.TimerFollower;
import org.countersign.chassis.timer.TimerHandler;
import org.countersign.chassis.timer.Timers;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Rule;
import org.countersign.signoff.casefile.domain.Snapshot;
import org.countersign.signoff.decision.application.Revocation;
import org.countersign.signoff.decision.domain.DecisionRule;
import org.countersign.signoff.decision.domain.DueTimes;
import org.countersign.signoff.round.domain.RoundRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The rules in their order: what is void goes before what is decided over what still counts. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {
    @Bean
    @Order(1)
    Rule roundRule(Snapshot.Seal seal) {
        return new RoundRule(seal);
    }

    @Bean
    @Order(2)
    Rule decisionRule() {
        return new DecisionRule();
    }

    @Bean
    Revocation revocation(Cases cases) {
        return new Revocation(cases);
    }

    @Bean
    TimerFollower<Case> dueTimes(StreamType<Case, CaseFact> caseStream, Timers timers) {
        return new TimerFollower<>(caseStream, timers, DecisionConfiguration::timers);
    }

    @Bean
    TimerHandler caseTimers(StreamType<Case, CaseFact> caseStream, Cases cases) {
        return new CaseTimers(caseStream.prefix(), cases);
    }

    /** Timers are kept to the millisecond, and one that fires before its time would find nothing due. */
    private static Instant roundedUp(Instant due) {
        var cut = due.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(due) ? due : cut.plusMillis(1);
    }

    private static List<Timer> timers(Case seen) {
        return DueTimes.of(seen).entrySet().stream()
                .map(entry -> new Timer(entry.getKey(), roundedUp(entry.getValue())))
                .toList();
    }
}
