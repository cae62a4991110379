package org.countersign.standalone.context;

import java.time.Duration;
import org.countersign.standalone.logging.Part;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/** One service's context, from start to stop. */
public final class RunningService implements AutoCloseable {
    private static final int ACCEPTORS = 1;
    private static final int WORKERS = 2;

    private final ServiceContext service;
    private final ConfigurableApplicationContext context;

    private RunningService(ServiceContext service, ConfigurableApplicationContext context) {
        this.service = service;
        this.context = context;
    }

    /** Starts it on the calling thread, which works for that service; returns when it answers. */
    static RunningService start(ServiceContext service, ServiceSettings settings) {
        return new RunningService(
                service,
                new SpringApplicationBuilder(service.application())
                        .web(WebApplicationType.REACTIVE)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .initializers(context -> ((GenericApplicationContext) context)
                                .registerBean(ReactorResourceFactory.class, () -> threadsOf(service)))
                        .run(arguments(service, settings)));
    }

    @Override
    public void close() {
        Part.as(service.part(), context::close).run();
    }

    /** As arguments, since a service's own file must not win over them. */
    private static String[] arguments(ServiceContext service, ServiceSettings settings) {
        return settings.of(service).entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    /** Shared with nobody, so that a line of theirs is a line of this service. */
    private static ReactorResourceFactory threadsOf(ServiceContext service) {
        ReactorResourceFactory threads = new ReactorResourceFactory();
        threads.setUseGlobalResources(false);
        // By then no request is left: what it would wait for has been waited for.
        threads.setShutdownQuietPeriod(Duration.ZERO);
        threads.setLoopResourcesSupplier(() -> LoopResources.create(service.part(), ACCEPTORS, WORKERS, true));
        return threads;
    }
}
