package org.countersign.notification.address.domain;

import java.util.Arrays;

/** A block of IP addresses, such as {@code 10.0.0.0/8}. */
final class Block {
    private final byte[] first;
    private final int bits;
    private final Refusal refusal;

    private Block(byte[] first, int bits, Refusal refusal) {
        this.first = first;
        this.bits = bits;
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    static Block v4(int a, int b, int c, int bits, Refusal refusal) {
        return new Block(new byte[] {(byte) a, (byte) b, (byte) c, 0}, bits, refusal);
    }

    /** By the first three groups of 16 bits; the others are zero. */
    static Block v6(int one, int two, int three, int bits, Refusal refusal) {
        var bytes = new byte[16];
        var groups = new int[] {one, two, three};
        for (var i = 0; i < groups.length; i++) {
            bytes[2 * i] = (byte) (groups[i] >> 8);
            bytes[2 * i + 1] = (byte) groups[i];
        }
        return new Block(bytes, bits, refusal);
    }

    boolean holds(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        var whole = bits / 8;
        var mask = (byte) (0xff00 >> (bits % 8));
        return Arrays.equals(address, 0, whole, first, 0, whole)
                && (bits % 8 == 0 || (address[whole] & mask) == (first[whole] & mask));
    }
}
