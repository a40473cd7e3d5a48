package io.ordernotifier.bench;

/**
 * What one run showed.
 *
 * @param processorCpu seconds of processor time per million events, of the processor's JVM
 * @param brokerCpu likewise of the broker's
 * @param emailBytes on disk, for each shipped event
 * @param feedBytes likewise
 * @param stateBytes in the changelogs, for each event
 */
public record ThroughputRun(
        double eventsPerSecond,
        double processorCpu,
        double brokerCpu,
        double emailBytes,
        double feedBytes,
        double stateBytes) {}
