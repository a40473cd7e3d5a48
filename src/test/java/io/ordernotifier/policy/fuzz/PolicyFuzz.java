package io.ordernotifier.policy.fuzz;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Reviews made-up drafts and files until its time is over: {@code mvn -Dquick process-test-classes exec:java@fuzz-the-policy
 * -Dfuzz.minutes=20}, see docs/policy/hostile-input.md. Ends with a failure where it has found one.
 */
public final class PolicyFuzz {
    private static final Path FOLDER = Path.of("target/fuzz");
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private PolicyFuzz() {}

    public static void main(String[] arguments) {
        long minutes = Long.getLong("fuzz.minutes", 20);
        long seed = Long.getLong("fuzz.seed", new SplittableRandom().nextLong());
        System.out.println("-Dfuzz.minutes=" + minutes + " -Dfuzz.seed=" + seed);
        Instant start = Instant.now();
        FuzzRun run = new FuzzRun(seed, FOLDER);
        Thread progress = new Thread(() -> tell(run, start), "progress");
        progress.setDaemon(true);
        progress.start();
        int told = 0;
        // At least one input: how a seed is tried again.
        do {
            run.next();
            List<String> faults = run.faults();
            for (; told < faults.size(); told++) {
                System.out.println(faults.get(told));
            }
        } while (Duration.between(start, Instant.now()).toMinutes() < minutes);
        progress.interrupt();
        System.out.println(run.inputs() + " inputs, " + told + " kinds of faults");
        System.out.print(run.slowest().told());
        if (told > 0) {
            throw new IllegalStateException("the policy check has " + told + " kinds of faults, see above");
        }
    }

    /** From a thread of its own: an input that never ends is seen by its seed. */
    private static void tell(FuzzRun run, Instant start) {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LINES.toMillis());
                System.out.println(Duration.between(start, Instant.now()).toMinutes() + " min, " + run.inputs()
                        + " inputs, at seed " + run.seed() + ", " + run.faults().size() + " kinds of faults");
            }
        } catch (InterruptedException e) {
            // The time is over.
        }
    }
}
