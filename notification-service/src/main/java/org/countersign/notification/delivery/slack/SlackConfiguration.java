package org.countersign.notification.delivery.slack;

import org.countersign.notification.delivery.application.Links;
import org.countersign.notification.delivery.http.SafePost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlackConfiguration {
    @Bean
    SlackCourier slack(SafePost http, Links links) {
        return new SlackCourier(http, links::of);
    }
}
