package org.countersign.signoff.certificate.keys;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the signing key is.
 *
 * @param directory its folder; instances that answer for each other share one
 */
@ConfigurationProperties("countersign.signing")
record SigningProperties(@DefaultValue("signing") Path directory) {}
