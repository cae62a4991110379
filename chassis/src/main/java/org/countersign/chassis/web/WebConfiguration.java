package org.countersign.chassis.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** JSON, paging and body limit of every controller. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(WebProperties.class)
class WebConfiguration {
    @Bean
    WebJson webJson(WebProperties limits) {
        return new WebJson(limits);
    }

    @Bean
    BodyLimit bodyLimit(WebProperties limits) {
        return new BodyLimit(limits.maxBody().toBytes(), limits.atATime());
    }

    @Bean
    ReceiveLimit receiveLimit(WebProperties limits) {
        return new ReceiveLimit(limits.receiveWithin());
    }
}
