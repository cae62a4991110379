package org.countersign.standalone.client;

import java.io.IOException;

/** Where access tokens come from. */
@FunctionalInterface
public interface Tokens {
    /**
     * The token with which a call of that identity goes out.
     *
     * @throws IOException if there is none; the message is fit for a user
     */
    String of(String identity) throws IOException;
}
