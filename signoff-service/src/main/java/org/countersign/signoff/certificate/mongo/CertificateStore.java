package org.countersign.signoff.certificate.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.countersign.signoff.certificate.application.Certificates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where certificates are kept. */
@Configuration(proxyBeanMethods = false)
class CertificateStore {
    @Bean
    Certificates certificates(MongoDatabase database) {
        return new MongoCertificates(database);
    }
}
