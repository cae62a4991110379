package org.countersign.signoff.certificate.keys;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key is opened at the start: without one nothing could be decided. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningProperties.class)
class KeyConfiguration {
    @Bean
    SigningKey signingKey(SigningProperties properties) {
        return new KeyFolder(properties.directory()).open();
    }
}
