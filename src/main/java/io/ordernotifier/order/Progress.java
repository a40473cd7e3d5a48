package io.ordernotifier.order;

import java.util.List;

/**
 * What an arrival led to.
 *
 * @param order the order afterwards; the same instance as before where nothing changed
 * @param outcomes what came of the arrival, and of those that had waited for it, in the order they happened
 */
public record Progress(Order order, List<Outcome> outcomes) {
    public Progress {
        outcomes = List.copyOf(outcomes);
    }
}
