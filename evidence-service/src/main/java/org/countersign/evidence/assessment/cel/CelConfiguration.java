package org.countersign.evidence.assessment.cel;

import org.countersign.evidence.assessment.domain.Assessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The assessor, with criteria in CEL. */
@Configuration(proxyBeanMethods = false)
class CelConfiguration {
    /** More than the criteria of all templates in use; a criterion takes some kilobytes. */
    private static final int KEPT = 2_000;

    @Bean
    Assessor assessor() {
        return new Assessor(new CelExpressions(KEPT));
    }
}
