package io.ordernotifier.bench;

/**
 * Which known order is shipped next: first those known from the beginning, each once, in leaps over all of them; then those
 * that came since, in the order they came. As long as for each one shipped a new one comes, there is always one.
 */
final class ShippingOrder {
    /** Leaps of this share of all come back to the same neighbourhood as late as any. */
    private static final double GOLDEN = 0.618;

    private final int known;
    private final int leap;
    private int shipped;

    /** @param known orders 0 to this, exclusive */
    ShippingOrder(int known) {
        this.known = known;
        this.leap = leap(known);
    }

    /** The number of the order. */
    int next() {
        int number = shipped < known ? (int) ((long) shipped * leap % known) : shipped;
        shipped++;
        return number;
    }

    private static int leap(int known) {
        int leap = Math.max(1, (int) (known * GOLDEN));
        while (commonDivisor(leap, known) != 1) {
            leap++;
        }
        return leap;
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }
}
