package org.countersign.signoff.gate.config;

import java.time.Clock;
import org.countersign.chassis.journal.StreamType;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.gate.application.Gate;
import org.countersign.signoff.gate.application.GateIndex;
import org.countersign.signoff.gate.application.Noting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gate and its index. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {
    @Bean
    Noting noting(StreamType<Case, CaseFact> caseStream, GateIndex index) {
        return new Noting(caseStream.prefix(), index);
    }

    @Bean
    Gate gate(GateIndex index, Cases cases, Clock clock) {
        return new Gate(index, cases, clock);
    }
}
