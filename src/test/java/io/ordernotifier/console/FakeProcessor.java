package io.ordernotifier.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A processor of which a test says how it is doing. */
final class FakeProcessor implements ProcessorView {
    final List<Check> liveness = new ArrayList<>(List.of(Check.passed("processor", "RUNNING")));
    final List<Check> startup = new ArrayList<>(List.of(Check.passed("processor", "RUNNING")));
    final List<Check> readiness = new ArrayList<>(List.of(Check.passed("processor", "RUNNING")));
    boolean paused;
    Function<String, OrderLookup> orders = orderId -> new OrderLookup.Unknown();

    @Override
    public List<Check> liveness() {
        return List.copyOf(liveness);
    }

    @Override
    public List<Check> startup() {
        return List.copyOf(startup);
    }

    @Override
    public List<Check> readiness() {
        return List.copyOf(readiness);
    }

    @Override
    public String topology() {
        return "Topologies:\n   Sub-topology: 0\n";
    }

    @Override
    public boolean resume() {
        boolean was = paused;
        paused = false;
        return was;
    }

    @Override
    public OrderLookup order(String orderId) {
        return orders.apply(orderId);
    }
}
