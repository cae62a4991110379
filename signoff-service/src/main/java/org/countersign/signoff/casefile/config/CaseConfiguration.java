package org.countersign.signoff.casefile.config;

import java.util.List;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.JsonFacts;
import org.countersign.chassis.journal.JsonState;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.json.Canonical;
import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.casefile.application.Snapshots;
import org.countersign.signoff.casefile.domain.Case;
import org.countersign.signoff.casefile.domain.CaseFact;
import org.countersign.signoff.casefile.domain.Fold;
import org.countersign.signoff.casefile.domain.Rule;
import org.countersign.signoff.casefile.domain.Snapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One stream for each transition. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {
    @Bean
    StreamType<Case, CaseFact> caseStream() {
        return new StreamType<>(
                "transition",
                Case::unknown,
                Fold::evolve,
                new JsonFacts<>(CaseFact.class),
                new JsonState<>(Case.class));
    }

    @Bean
    Snapshot.Seal seal() {
        return snapshot -> Canonical.digest(Canonical.bytes(snapshot));
    }

    /** The rules of the features, in their order: what is void goes before what follows from what still counts. */
    @Bean
    Cases cases(Journal journal, StreamType<Case, CaseFact> caseStream, Snapshots snapshots, List<Rule> rules) {
        return new Cases(journal, caseStream, snapshots, Rule.first(rules));
    }
}
