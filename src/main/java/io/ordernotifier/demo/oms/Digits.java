package io.ordernotifier.demo.oms;

import java.util.Random;

/** Numbers that are names: so many digits, leading zeros included. */
final class Digits {
    private Digits() {}

    static String of(Random random, int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
