package org.countersign.acceptance.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A platform that somebody else started, in whatever shape: named by {@code COUNTERSIGN_PLATFORM_URL}, {@code
 * COUNTERSIGN_PLATFORM_BROKERS}, {@code COUNTERSIGN_PLATFORM_ISSUER} and {@code COUNTERSIGN_PLATFORM_SECRETS} (the file of the
 * development identity provider).
 */
final class ReachedPlatform implements Platform {
    private final Map<String, String> environment;
    private final Tokens tokens;

    private ReachedPlatform(Map<String, String> environment) {
        this.environment = environment;
        this.tokens = new Tokens(URI.create(said("ISSUER")), Path.of(said("SECRETS")));
    }

    /** The one that the environment names, if it names one. */
    static Optional<Platform> find(Map<String, String> environment) {
        return environment.containsKey("COUNTERSIGN_PLATFORM_URL")
                ? Optional.of(new ReachedPlatform(environment))
                : Optional.empty();
    }

    private String said(String name) {
        var value = environment.get("COUNTERSIGN_PLATFORM_" + name);
        if (value == null) {
            throw new AssertionError("COUNTERSIGN_PLATFORM_URL is set, COUNTERSIGN_PLATFORM_" + name + " is not");
        }
        return value;
    }

    @Override
    public URI url() {
        return URI.create(said("URL"));
    }

    @Override
    public String kafkaBrokers() {
        return said("BROKERS");
    }

    @Override
    public Optional<Path> log() {
        return Optional.empty();
    }

    @Override
    public String token(String identity) {
        return tokens.of(identity);
    }

    @Override
    public String token(String identity, String team) {
        return tokens.of(identity, team);
    }
}
