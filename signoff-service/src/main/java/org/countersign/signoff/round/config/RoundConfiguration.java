package org.countersign.signoff.round.config;

import org.countersign.signoff.casefile.application.Cases;
import org.countersign.signoff.round.application.SignOff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers of rounds call. */
@Configuration(proxyBeanMethods = false)
class RoundConfiguration {
    @Bean
    SignOff signOff(Cases cases) {
        return new SignOff(cases);
    }
}
