package org.countersign.standalone.context;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.standalone.parallel.PartFailedException;
import org.countersign.standalone.parallel.Together;

/** The five services: started at once, stopped at once, the gateway before the others so that nobody is let in meanwhile. */
public final class RunningServices {
    private final ServiceSettings settings;
    private final Map<ServiceContext, RunningService> running = new ConcurrentHashMap<>();

    /** They are told the same, each on its own port. */
    public RunningServices(ServiceSettings settings) {
        this.settings = settings;
    }

    /** Starts them and returns when all answer; those that came up before another failed are stopped by {@link #stop()}. */
    public void start() throws PartFailedException, InterruptedException {
        Map<String, Together.Work> starts = new LinkedHashMap<>();
        for (ServiceContext service : ServiceContext.values()) {
            starts.put(service.part(), () -> running.put(service, RunningService.start(service, settings)));
        }
        Together.run(starts);
    }

    /** Stops those that run; every one of them is asked, whatever another one answers. */
    public void stop() throws PartFailedException, InterruptedException {
        Map<ServiceContext, RunningService> others = new EnumMap<>(ServiceContext.class);
        others.putAll(running);
        running.clear();
        RunningService gateway = others.remove(ServiceContext.GATEWAY);
        try {
            if (gateway != null) {
                Together.run(Map.of(ServiceContext.GATEWAY.part(), gateway::close));
            }
        } finally {
            Map<String, Together.Work> stops = new LinkedHashMap<>();
            others.forEach((service, context) -> stops.put(service.part(), context::close));
            Together.run(stops);
        }
    }
}
