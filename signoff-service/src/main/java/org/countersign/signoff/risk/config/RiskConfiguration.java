package org.countersign.signoff.risk.config;

import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.risk.application.Risks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controller of risks calls. */
@Configuration(proxyBeanMethods = false)
class RiskConfiguration {
    @Bean
    Risks risks(Cases cases) {
        return new Risks(cases);
    }
}
