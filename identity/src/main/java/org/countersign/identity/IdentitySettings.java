package org.countersign.identity;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the provider listens and what it calls itself.
 *
 * @param folder where its key and its secrets are
 * @param address the address it binds
 * @param port the port it binds
 * @param issuer the {@code iss} of its tokens, without a slash at the end
 */
public record IdentitySettings(Path folder, String address, int port, URI issuer) {
    /** The provider of a data folder on this machine's loopback address: nobody else can reach it. */
    public static IdentitySettings onLoopback(Path data, int port) {
        return new IdentitySettings(folderOf(data), "127.0.0.1", port, URI.create("http://127.0.0.1:" + port));
    }

    static Path folderOf(Path data) {
        return data.resolve("identity");
    }

    /** The file of the secrets, for those who get tokens. */
    public Path secrets() {
        return folder.resolve(IdentitySecrets.FILE_NAME);
    }
}
