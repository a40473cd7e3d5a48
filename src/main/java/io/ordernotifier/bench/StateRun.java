package io.ordernotifier.bench;

/**
 * What one run at one size of the state showed.
 *
 * @param processorCpu seconds of processor time per million events, of the processor's JVM
 */
public record StateRun(double eventsPerSecond, double processorCpu) {}
