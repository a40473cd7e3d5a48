package io.ordernotifier.bench;

import io.ordernotifier.demo.ChildProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What both benchmarks do alike: pipeline and shape by turns, each a new process with a state of its own. */
final class Runs {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 10;

    private final Workbench workbench;
    private final Plan plan;
    private int started;

    Runs(Workbench workbench, Plan plan) {
        this.workbench = workbench;
        this.plan = plan;
    }

    /** A processor that runs, and how far it has come. */
    record Processor(ChildProcess process, Workbench workbench, String applicationId) {

        /** Events read and committed. */
        long done() {
            return workbench.cluster().committed(applicationId);
        }

        /** Waits until so many events are read and committed; gives how many are when that is seen. */
        long await(long events) {
            long last = -1;
            long deadline = 0;
            while (true) {
                long done = done();
                if (done >= events) {
                    return done;
                }
                if (done > last) {
                    last = done;
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                }
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("the processor " + applicationId + " stopped at event " + done
                            + " of " + events + "; its log ends with: " + workbench.lastLogLines(applicationId));
                }
                pause();
            }
        }

        CpuTime cpu() {
            return CpuTime.of(process.pid(), workbench.brokerPid());
        }

        private static void pause() {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the processor", e);
            }
        }
    }

    /**
     * Runs pipeline and shape by turns.
     *
     * @param unmeasured pairs that come first and do not count
     * @param run one run
     * @param told what to say of it
     */
    <R> List<Pair<R>> pairs(
            int unmeasured,
            BiFunction<Subject, Processor, R> run,
            BiFunction<Subject, R, String> told,
            Consumer<String> talk) {
        List<Pair<R>> pairs = new ArrayList<>();
        for (int pair = 1 - unmeasured; pair <= plan.runs(); pair++) {
            String label = pair < 1 ? "does not count" : pair + "/" + plan.runs();
            R pipeline = one(Subject.PIPELINE, run);
            talk.accept(label + ": " + told.apply(Subject.PIPELINE, pipeline));
            R shape = one(Subject.SHAPE, run);
            talk.accept(label + ": " + told.apply(Subject.SHAPE, shape));
            if (pair >= 1) {
                pairs.add(new Pair<>(pipeline, shape));
            }
        }
        return pairs;
    }

    private <R> R one(Subject subject, BiFunction<Subject, Processor, R> run) {
        started++;
        String applicationId = "bench-" + started;
        try (ChildProcess process = workbench.start(subject, applicationId, plan.processorSettings())) {
            R result = run.apply(subject, new Processor(process, workbench, applicationId));
            checkNothingRejected(applicationId);
            return result;
        } finally {
            workbench.cluster().empty(workbench.topics().outputs());
            workbench.cluster().delete(workbench.cluster().topics(applicationId + "-"));
        }
    }

    /** What is set aside is not worked on: it would look fast. */
    private void checkNothingRejected(String applicationId) {
        List<String> rejected =
                List.of(workbench.topics().rejectedDrafts(), workbench.topics().rejectedEvents());
        if (workbench.cluster().end(rejected) > 0) {
            throw new IllegalStateException("the processor " + applicationId
                    + " rejected events or drafts of the benchmark; its log ends with: "
                    + workbench.lastLogLines(applicationId));
        }
    }
}
