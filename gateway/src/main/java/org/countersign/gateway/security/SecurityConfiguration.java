package org.countersign.gateway.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Tokens and body limit are the chassis'; public paths stand in gateway.yml. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    RequestIdFilter requestIds() {
        return new RequestIdFilter();
    }

    @Bean
    PoliteBodyLimit politeBodyLimit(@Value("${countersign.max-body:20MB}") DataSize largest) {
        return new PoliteBodyLimit(largest.toBytes());
    }
}
