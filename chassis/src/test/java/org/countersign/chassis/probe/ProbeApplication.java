package org.countersign.chassis.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/** A small service on the parts of the chassis that need no store and no broker. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.countersign.chassis.store.StoreAutoConfiguration",
            "org.countersign.chassis.journal.JournalAutoConfiguration",
            "org.countersign.chassis.relay.RelayAutoConfiguration",
            "org.countersign.chassis.timer.TimerAutoConfiguration",
            "org.countersign.chassis.inbox.InboxAutoConfiguration",
            "org.countersign.chassis.topic.TopicAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
public class ProbeApplication {
    /** Its own: with shared ones the end of one service would stop the others of this JVM. */
    @Bean
    static ReactorResourceFactory resources() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setShutdownQuietPeriod(Duration.ZERO);
        return resources;
    }

    /** Starts it on a free port with these sources beside it. */
    public static ConfigurableApplicationContext start(String issuer, List<Class<?>> sources, String... arguments) {
        var all = new ArrayList<Class<?>>(sources);
        all.add(ProbeApplication.class);
        var given = new ArrayList<>(List.of(arguments));
        given.add("--server.port=0");
        given.add("--server.address=127.0.0.1");
        given.add("--spring.config.location=classpath:/countersign-defaults.yml");
        given.add("--spring.application.name=probe");
        given.add("--countersign.log-format=");
        given.add("--countersign.oidc.issuer=" + issuer);
        return new SpringApplicationBuilder(all.toArray(Class<?>[]::new))
                .web(WebApplicationType.REACTIVE)
                .run(given.toArray(String[]::new));
    }

    public static Http http(ConfigurableApplicationContext context) {
        return new Http("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
