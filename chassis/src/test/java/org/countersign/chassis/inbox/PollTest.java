package org.countersign.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

class PollTest {
    private static final String CONSUMER = "spring.cloud.stream.kafka.default.consumer.configuration.";

    /** A poll ends at the first record that fails; the next one begins after this. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Kafka's max.block.ms and delivery.timeout.ms, and what Spring adds to wait for the latter. */
    private static final Duration PUTTING_ASIDE = Duration.ofSeconds(60 + 120 + 5);

    @Test
    void leavesEveryRecordOfAPollItsWholeTime() throws IOException {
        var defaults = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("countersign-defaults.yml"))
                .forEach(defaults::addLast);
        var settings = new PropertySourcesPropertyResolver(defaults);

        var records = settings.getRequiredProperty(CONSUMER + "max.poll.records", Integer.class);
        var between = settings.getProperty(CONSUMER + "max.poll.interval.ms", Long.class, 300_000L);
        var longest = Inbox.PATIENCE.multipliedBy(records).plus(LONGEST_PAUSE).plus(PUTTING_ASIDE);
        assertThat(Duration.ofMillis(between)).isGreaterThan(longest);
    }
}
