package org.countersign.notification.address.config;

import org.countersign.notification.address.application.AddressGuard;
import org.countersign.notification.address.application.NameResolver;
import org.countersign.notification.address.dns.JdkNameResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AddressConfiguration {
    @Bean
    @ConditionalOnMissingBean
    NameResolver nameResolver() {
        return new JdkNameResolver();
    }

    @Bean
    AddressGuard addressGuard(
            NameResolver names, @Value("${countersign.notification.trust-loopback:false}") boolean trustLoopback) {
        return new AddressGuard(names, trustLoopback);
    }
}
