package org.countersign.chassis.topic;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.scheduling.TaskScheduler;
import tools.jackson.databind.ObjectMapper;

/**
 * Consumers are bound when the topics are there. The framework binds them before the service listens, and looks for their
 * partitions for minutes: without a broker, nobody could ask the service even how it is.
 */
final class LateBindings extends BindingService {
    private final TopicMaker topics;

    LateBindings(
            BindingServiceProperties properties,
            BinderFactory binders,
            @Nullable TaskScheduler scheduler,
            ObjectMapper mapper,
            TopicMaker topics) {
        super(properties, binders, scheduler, mapper);
        this.topics = topics;
    }

    /** None yet, where the topics are not there; the binding is then made by whoever makes these. */
    @Override
    public <T> Collection<Binding<T>> bindConsumer(T input, String name) {
        if (topics.made()) {
            return super.bindConsumer(input, name);
        }
        topics.whenMade(() -> super.bindConsumer(input, name));
        return List.of();
    }
}
