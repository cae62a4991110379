package org.countersign.notification.contact.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random values for new channels. */
final class Secrets {
    private static final int SIGNING_BYTES = 32;
    private static final int ID_BYTES = 6;

    private final SecureRandom random = new SecureRandom();

    String id() {
        return HexFormat.of().formatHex(bytes(ID_BYTES));
    }

    /** A secret as Standard Webhooks writes it. */
    String signing() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes(SIGNING_BYTES));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
