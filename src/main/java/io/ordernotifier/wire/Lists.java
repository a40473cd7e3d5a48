package io.ordernotifier.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists from lists, without the price of a stream for the one or two lines that an order has. */
final class Lists {
    private Lists() {}

    static <S, T> List<T> map(List<S> from, Function<? super S, ? extends T> by) {
        List<T> to = new ArrayList<>(from.size());
        for (S each : from) {
            to.add(by.apply(each));
        }
        return to;
    }
}
