package org.countersign.notification.address.domain;

import static org.countersign.notification.address.domain.Refusal.LINK_LOCAL;
import static org.countersign.notification.address.domain.Refusal.LOOPBACK;
import static org.countersign.notification.address.domain.Refusal.MULTICAST;
import static org.countersign.notification.address.domain.Refusal.PRIVATE;
import static org.countersign.notification.address.domain.Refusal.RESERVED;
import static org.countersign.notification.address.domain.Refusal.SHARED;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where an IP address lies (IANA's special-purpose registries for IPv4 and IPv6). */
public final class Places {
    private static final List<Block> BLOCKS = List.of(
            Block.v4(0, 0, 0, 8, LOOPBACK),
            Block.v4(10, 0, 0, 8, PRIVATE),
            Block.v4(100, 64, 0, 10, SHARED),
            Block.v4(127, 0, 0, 8, LOOPBACK),
            Block.v4(169, 254, 0, 16, LINK_LOCAL),
            Block.v4(172, 16, 0, 12, PRIVATE),
            Block.v4(192, 0, 0, 24, RESERVED),
            Block.v4(192, 0, 2, 24, RESERVED),
            Block.v4(192, 88, 99, 24, RESERVED),
            Block.v4(192, 168, 0, 16, PRIVATE),
            Block.v4(198, 18, 0, 15, RESERVED),
            Block.v4(198, 51, 100, 24, RESERVED),
            Block.v4(203, 0, 113, 24, RESERVED),
            Block.v4(224, 0, 0, 4, MULTICAST),
            Block.v4(240, 0, 0, 4, RESERVED),
            Block.v6(0xfc00, 0, 0, 7, PRIVATE),
            Block.v6(0xfe80, 0, 0, 10, LINK_LOCAL),
            Block.v6(0xfec0, 0, 0, 10, PRIVATE),
            Block.v6(0xff00, 0, 0, 8, MULTICAST),
            // Teredo, benchmarking, documentation and 6to4 lie inside the global block below.
            Block.v6(0x2001, 0, 0, 23, RESERVED),
            Block.v6(0x2001, 0x0db8, 0, 32, RESERVED),
            Block.v6(0x2002, 0, 0, 16, RESERVED),
            Block.v6(0x3fff, 0, 0, 20, RESERVED));

    /** Of IPv6 only this is handed out for the internet. */
    private static final Block GLOBAL = Block.v6(0x2000, 0, 0, 3, RESERVED);

    private static final int MAPPED = 10;
    private static final int V4_IN_V6 = 12;

    private Places() {}

    /** Why a message must not be sent there; empty for an address of the internet. */
    public static Optional<Refusal> refusal(InetAddress address) {
        var bytes = plain(address.getAddress());
        if (bytes.length == 16 && loopback(bytes)) {
            return Optional.of(LOOPBACK);
        }
        var found = BLOCKS.stream()
                .filter(block -> block.holds(bytes))
                .map(Block::refusal)
                .findFirst();
        return found.isEmpty() && bytes.length == 16 && !GLOBAL.holds(bytes) ? Optional.of(RESERVED) : found;
    }

    /** An IPv4 address inside an IPv6 one ({@code ::ffff:10.0.0.1}, {@code ::10.0.0.1}, {@code 64:ff9b::}) is that address. */
    private static byte[] plain(byte[] bytes) {
        if (bytes.length != 16 || loopback(bytes)) {
            return bytes;
        }
        var zeros = zeros(bytes, 0, MAPPED);
        var mapped = zeros && bytes[MAPPED] == (byte) 0xff && bytes[MAPPED + 1] == (byte) 0xff;
        var compatible = zeros && bytes[MAPPED] == 0 && bytes[MAPPED + 1] == 0;
        var translated = bytes[0] == 0
                && bytes[1] == 0x64
                && bytes[2] == (byte) 0xff
                && bytes[3] == (byte) 0x9b
                && zeros(bytes, 4, V4_IN_V6);
        return mapped || compatible || translated ? Arrays.copyOfRange(bytes, V4_IN_V6, 16) : bytes;
    }

    /** {@code ::1}, and {@code ::}, which many systems take for it. */
    private static boolean loopback(byte[] bytes) {
        return zeros(bytes, 0, 15) && (bytes[15] == 1 || bytes[15] == 0);
    }

    private static boolean zeros(byte[] bytes, int from, int to) {
        for (var i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
