package org.countersign.notification.notice.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeStoreConfiguration {
    @Bean
    MongoNoticeList noticeList(MongoDatabase database) {
        return new MongoNoticeList(database);
    }
}
