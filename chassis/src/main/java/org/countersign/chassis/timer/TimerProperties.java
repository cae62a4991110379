package org.countersign.chassis.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How timers work.
 *
 * @param sweep how often the store is asked for what memory missed
 * @param claim how long one instance may take over a timer before another tries
 */
@ConfigurationProperties("countersign.timer")
public record TimerProperties(
        @DefaultValue("5s") Duration sweep,
        @DefaultValue("60s") Duration claim) {}
