package io.ordernotifier.wire;

import java.util.Arrays;
import java.util.Random;

/** Bytes that were a record once. */
final class Mutations {
    /** Numbers as Avro writes them that break things: 2^31-1, -2^31, 2^63-1, -2^63, -1. */
    private static final byte[][] EXTREMES = {
        {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f},
        {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f},
        {-2, -1, -1, -1, -1, -1, -1, -1, -1, 1},
        {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1},
        {1}
    };

    private Mutations() {}

    /** One to three changes by chance. */
    static byte[] of(byte[] valid, Random random) {
        byte[] value = valid.clone();
        for (int i = random.nextInt(3); i >= 0 && value.length > 0; i--) {
            value = change(value, random);
        }
        return value;
    }

    private static byte[] change(byte[] value, Random random) {
        int at = random.nextInt(value.length);
        return switch (random.nextInt(7)) {
            case 0 -> flip(value, at, 1 << random.nextInt(8));
            case 1 -> flip(value, at, random.nextInt(256));
            case 2 -> Arrays.copyOf(value, at);
            case 3 -> Arrays.copyOf(value, value.length + 1 + random.nextInt(8));
            case 4 -> replace(value, at, Math.min(value.length, at + random.nextInt(4)), new byte[0]);
            case 5 -> replace(value, at, at, Arrays.copyOfRange(value, at / 2, at));
            default -> replace(value, at, at + 1, EXTREMES[random.nextInt(EXTREMES.length)]);
        };
    }

    private static byte[] flip(byte[] value, int at, int bits) {
        value[at] ^= (byte) bits;
        return value;
    }

    private static byte[] replace(byte[] value, int from, int to, byte[] by) {
        byte[] changed = Arrays.copyOf(value, from + by.length + value.length - to);
        System.arraycopy(by, 0, changed, from, by.length);
        System.arraycopy(value, to, changed, from + by.length, value.length - to);
        return changed;
    }
}
