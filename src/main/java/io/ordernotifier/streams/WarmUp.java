package io.ordernotifier.streams;

import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.preview.TemplateCheck;
import io.ordernotifier.rendering.Renderer;

/**
 * Writes and checks the sample emails while the processor waits for brokers, group and state, so that the virtual machine
 * has met that work before the first order comes: else the first emails after a start take seconds. Nothing waits for it,
 * and nothing it makes is kept.
 */
final class WarmUp implements AutoCloseable {
    private final Renderer renderer;
    private final PolicyPack pack;
    private final int rounds;
    private final Thread worker = new Thread(this::work, "warm-up");

    /**
     * @param rounds how often all samples are written; what more than three gain is less than what they take from the orders that
     *     come by then
     */
    WarmUp(Renderer renderer, PolicyPack pack, int rounds) {
        this.renderer = renderer;
        this.pack = pack;
        this.rounds = rounds;
        worker.setDaemon(true);
    }

    /** At most once. */
    void begin() {
        worker.start();
    }

    private void work() {
        for (int round = 0; round < rounds && !Thread.currentThread().isInterrupted(); round++) {
            TemplateCheck.faults(renderer, pack);
        }
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
