package org.countersign.bench;

import java.util.HashMap;
import java.util.Map;
import org.countersign.chassis.journal.Journal;
import org.countersign.chassis.journal.JournalAutoConfiguration;
import org.countersign.chassis.journal.StreamType;
import org.countersign.chassis.store.StoreAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service with nothing but a journal. One that was just started remembers no stream. */
final class Measured implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Measured(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Measured on(Store store, Class<?>... more) {
        return on(store, Map.of(), more);
    }

    static Measured on(Store store, Map<String, String> properties, Class<?>... more) {
        var all = new HashMap<>(properties);
        all.put("spring.application.name", "bench");
        all.put("spring.main.banner-mode", "off");
        all.put("spring.main.log-startup-info", "false");
        all.put("logging.level.root", "ERROR");
        all.put("countersign.mongodb.uri", store.uri());
        all.put("countersign.mongodb.database", store.database());
        var arguments = all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new Measured(new SpringApplicationBuilder(Beans.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .run(arguments));
    }

    Journal journal() {
        return context.getBean(Journal.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({StoreAutoConfiguration.class, JournalAutoConfiguration.class})
    static class Beans {
        @Bean
        StreamType<Integer, Note> notes() {
            return Note.NOTES;
        }
    }
}
