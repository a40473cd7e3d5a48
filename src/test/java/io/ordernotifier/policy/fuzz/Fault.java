package io.ordernotifier.policy.fuzz;

import io.ordernotifier.policy.PolicyPack;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the reviews of an input.
 *
 * @param kind the same for the same mistake, whatever the input: two of a kind are told once
 * @param nanos of the processor, for all reviews of it
 */
record Fault(String kind, String detail, long nanos) {
    /** Generous, for all reviews of an input together and on a machine that does much else. */
    private static final long MOST_NANOS_PER_CHARACTER = TimeUnit.MICROSECONDS.toNanos(40);

    private static final long MOST_NANOS_AT_ALL = TimeUnit.SECONDS.toNanos(1);

    /** Reviews an input by all packs; where all is sound, the kind is empty. */
    static Fault of(Fuzzed input, List<PolicyPack> packs) {
        long before = ProcessorTime.nanos();
        @Nullable String said = problem(input, packs);
        long nanos = ProcessorTime.nanos() - before;
        if (said != null) {
            return new Fault(said.lines().findFirst().orElse("").replaceAll("[0-9]+", "0"), said, nanos);
        }
        return nanos > MOST_NANOS_AT_ALL + input.length() * MOST_NANOS_PER_CHARACTER
                ? new Fault(
                        "too slow",
                        String.format(Locale.ROOT, "%.1f s for %,d characters", nanos / 1e9, input.length()),
                        nanos)
                : new Fault("", "", nanos);
    }

    boolean isOne() {
        return !kind.isEmpty();
    }

    private static @Nullable String problem(Fuzzed input, List<PolicyPack> packs) {
        try {
            List<String> faults = input.faults(packs);
            return faults.isEmpty() ? null : String.join("\n", faults);
        } catch (RuntimeException | Error e) { // also a stack that is too small, or memory
            List<StackTraceElement> frames = Arrays.asList(e.getStackTrace());
            String place = frames.stream()
                    .filter(frame -> frame.getClassName().startsWith("io.ordernotifier"))
                    .findFirst()
                    .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName())
                    .orElse("");
            return e.getClass().getSimpleName() + place + "\n" + e.getMessage() + "\n"
                    + String.join(
                            "\n", frames.stream().limit(30).map(String::valueOf).toList());
        }
    }
}
