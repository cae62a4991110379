package org.countersign.chassis.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a body is taken.
 *
 * @param maxBody largest body of any kind; 413 beyond
 * @param maxJsonBody largest body that is read as JSON into memory; 413 beyond
 */
@ConfigurationProperties("countersign")
record WebProperties(
        @DefaultValue("20MB") DataSize maxBody,
        @DefaultValue("1MB") DataSize maxJsonBody) {}
