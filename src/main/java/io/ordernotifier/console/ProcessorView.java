package io.ordernotifier.console;

import java.util.List;

/** What the console may ask the processor. Every answer comes at once, from what is known, by any thread. */
public interface ProcessorView {

    /** Whether it works at all: fails only when nothing but a new start will help. */
    List<Check> liveness();

    /** Whether it has come up: fails until it was ready to process for the first time. */
    List<Check> startup();

    /** Whether it processes events now, and everything it needs to do so is there. */
    List<Check> readiness();

    /** The way of an event through the processor, as text. */
    String topology();

    /**
     * Goes on after a pause because too much was rejected.
     *
     * @return false when it was not paused
     */
    boolean resume();

    /** What is known of an order. */
    OrderLookup order(String orderId);
}
