package org.countersign.evidence.report.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.countersign.evidence.report.application.ReportBytes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports are kept in MongoDB. */
@Configuration(proxyBeanMethods = false)
class ReportStoreConfiguration {
    @Bean
    ReportBytes reportBytes(MongoDatabase database) {
        return new MongoReportBytes(database);
    }
}
