package org.countersign.evidence.intake.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How evidence is taken in.
 *
 * @param patience how long a post waits for a transition whose event may be on its way
 * @param readers threads that read reports and evaluate criteria
 * @param waiting most reports that wait for one of them; beyond, a post fails at once
 */
@ConfigurationProperties("countersign.evidence")
record IntakeProperties(
        @DefaultValue("2s") Duration patience,
        @DefaultValue("4") int readers,
        @DefaultValue("1000") int waiting) {}
