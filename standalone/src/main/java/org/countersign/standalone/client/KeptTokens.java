package org.countersign.standalone.client;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks for each token once. For programs that end long before a token does. */
public final class KeptTokens implements Tokens {
    private final Tokens source;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    public KeptTokens(Tokens source) {
        this.source = source;
    }

    @Override
    public String of(String identity) throws IOException {
        String known = kept.get(identity);
        if (known != null) {
            return known;
        }
        String token = source.of(identity);
        kept.put(identity, token);
        return token;
    }
}
