package io.ordernotifier.console;

import java.util.List;

/**
 * Health as JSON.
 *
 * @param status {@code up} when every check passed, else {@code down}
 */
record HealthView(String status, List<Check> checks) {
    HealthView {
        checks = List.copyOf(checks);
    }

    static HealthView of(List<Check> checks) {
        return new HealthView(checks.stream().allMatch(Check::passed) ? "up" : "down", checks);
    }

    boolean up() {
        return checks.stream().allMatch(Check::passed);
    }
}
