package org.countersign.standalone.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.countersign.identity.DevelopmentTokens;
import org.countersign.standalone.running.Running;
import org.jspecify.annotations.Nullable;

/** Access tokens of development identities for the platform that runs on a data folder. */
public final class RunningTokens {
    private RunningTokens() {}

    /**
     * Asks the platform's own provider.
     *
     * @param runningJson the folder's {@code running.json}
     * @param name one of the development identities
     * @param team puts the identity in this team instead of its own; null for its own
     * @throws IOException if nothing runs there, it takes its tokens from elsewhere, or the provider gives none; the
     *     message is fit for a user
     */
    public static String token(Path runningJson, String name, @Nullable String team) throws IOException {
        Running running = Running.read(runningJson);
        if (running.secrets() == null) {
            throw new IOException("this platform takes its tokens from " + running.issuer()
                    + "; development identities are there only without OIDC_ISSUER");
        }
        return DevelopmentTokens.token(URI.create(running.issuer()), Path.of(running.secrets()), name, team);
    }
}
