package io.ordernotifier.event;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What every event is checked for when it is made. */
final class Checks {
    private Checks() {}

    static String present(String value, String field) {
        if (value.isBlank()) {
            throw new InvalidEventException(field + " is empty: every event must give it");
        }
        return value;
    }

    static int positive(int quantity, String field) {
        if (quantity <= 0) {
            throw new InvalidEventException(field + " is " + quantity + ": must be 1 or more");
        }
        return quantity;
    }

    static BigDecimal notNegative(BigDecimal amount, String field) {
        if (amount.signum() < 0) {
            throw new InvalidEventException(field + " is " + amount.toPlainString() + ": must be 0 or more");
        }
        return amount;
    }

    static <T> List<T> atLeastOne(List<T> lines, String field) {
        if (lines.isEmpty()) {
            throw new InvalidEventException(field + " is empty: must name at least one line");
        }
        return List.copyOf(lines);
    }

    static <T> List<T> eachOnce(Collection<T> lines, Function<T, String> orderItemId, String field) {
        Set<String> seen = new HashSet<>();
        for (T line : lines) {
            String id = orderItemId.apply(line);
            if (!seen.add(id)) {
                throw new InvalidEventException(field + " names orderItemId " + id
                        + " twice: must name each line once, with its whole quantity");
            }
        }
        return List.copyOf(lines);
    }
}
