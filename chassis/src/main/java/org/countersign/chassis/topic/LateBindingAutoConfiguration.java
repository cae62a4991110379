package org.countersign.chassis.topic;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.config.BindingServiceConfiguration;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import tools.jackson.databind.ObjectMapper;

/** What binds consumers, in place of the framework's own, which would hold the start up without a broker. */
@AutoConfiguration(after = TopicAutoConfiguration.class, before = BindingServiceConfiguration.class)
@ConditionalOnClass(BindingService.class)
@ConditionalOnBean(TopicMaker.class)
public class LateBindingAutoConfiguration {
    @Bean
    BindingService bindingService(
            BindingServiceProperties properties,
            BinderFactory binders,
            @Nullable TaskScheduler scheduler,
            ObjectMapper mapper,
            TopicMaker topics) {
        return new LateBindings(properties, binders, scheduler, mapper, topics);
    }
}
