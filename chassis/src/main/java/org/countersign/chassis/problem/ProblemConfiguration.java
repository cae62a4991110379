package org.countersign.chassis.problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Problem details for every error, in place of Boot's error page. */
@AutoConfiguration(before = ErrorWebFluxAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ProblemConfiguration {
    @Bean
    ProblemHandler problemHandler(ObjectProvider<ProblemSource> sources) {
        return new ProblemHandler(new FrameworkProblems(sources.orderedStream().toList()));
    }
}
