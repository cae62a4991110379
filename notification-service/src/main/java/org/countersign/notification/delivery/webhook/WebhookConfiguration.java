package org.countersign.notification.delivery.webhook;

import org.countersign.notification.delivery.application.Links;
import org.countersign.notification.delivery.http.SafePost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    @Bean
    WebhookCourier webhook(SafePost http, Links links) {
        return new WebhookCourier(http, links::of);
    }
}
