package org.countersign.notification.notice.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Ids of notices: UUIDv7, but computed from what the notice is about, so that the same news makes the same notice. */
final class NoticeId {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private NoticeId() {}

    static String of(Instant at, String event, String addressee) {
        var hash = ByteBuffer.wrap(sha256(event + "\n" + addressee));
        var high = (at.toEpochMilli() << 16) | VERSION_7 | (hash.getLong() & 0x0fffL);
        var low = VARIANT | (hash.getLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(high, low).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
