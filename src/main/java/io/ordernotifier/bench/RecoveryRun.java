package io.ordernotifier.bench;

/**
 * What one kill showed, in seconds since the kill.
 *
 * @param atWork when the new process had committed its first event
 * @param caughtUp when it had committed all that had come up to then, but for a second's worth
 */
public record RecoveryRun(double atWork, double caughtUp) {}
