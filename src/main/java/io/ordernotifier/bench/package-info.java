/**
 * What the processor costs: the whole pipeline beside a topology of the same shape without business logic, on the same
 * broker. {@link io.ordernotifier.bench.ThroughputBenchmark} measures how much they get through,
 * {@link io.ordernotifier.bench.LatencyBenchmark} how long an event takes. Each runs in a JVM of its own, so that what it
 * uses can be counted apart.
 */
@NullMarked
package io.ordernotifier.bench;

import org.jspecify.annotations.NullMarked;
