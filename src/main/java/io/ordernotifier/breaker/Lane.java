package io.ordernotifier.breaker;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What passed and what was rejected of one kind, lately. The window moves on in tenths, so what is looked at is between
 * nine and ten tenths of it.
 */
final class Lane {
    private static final int TENTHS = 10;

    private final String name;
    private final BreakerLimits limits;
    private final long tenthMillis;
    private final Tenth[] tenths = new Tenth[TENTHS];
    private final Map<String, Integer> runReasons = new TreeMap<>();
    private int run;

    Lane(String name, BreakerLimits limits) {
        this.name = name;
        this.limits = limits;
        this.tenthMillis = Math.max(1, limits.window().toMillis() / TENTHS);
        for (int i = 0; i < TENTHS; i++) {
            tenths[i] = new Tenth();
        }
    }

    private static final class Tenth {
        private final Map<String, Integer> reasons = new TreeMap<>();
        private long number = Long.MIN_VALUE;
        private int decided;
        private int rejected;
    }

    synchronized void passed(Instant now) {
        at(number(now)).decided++;
        if (run > 0) {
            run = 0;
            runReasons.clear();
        }
    }

    /** Counts a reject. Present when it is one too many. */
    synchronized Optional<Trip> rejected(Collection<String> reasons, Instant now) {
        long number = number(now);
        Tenth tenth = at(number);
        tenth.decided++;
        tenth.rejected++;
        run++;
        for (String reason : reasons) {
            tenth.reasons.merge(reason, 1, Integer::sum);
            runReasons.merge(reason, 1, Integer::sum);
        }
        Trip lately = within(number, now);
        boolean tooLarge = limits.share() > 0
                && lately.rejected() >= limits.minimum()
                && lately.rejected() >= limits.share() * lately.decided();
        if (tooLarge) {
            return Optional.of(lately);
        }
        return limits.run() > 0 && run >= limits.run()
                ? Optional.of(new Trip(name, now, run, run, runReasons))
                : Optional.empty();
    }

    private Trip within(long number, Instant now) {
        int decided = 0;
        int rejected = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        for (Tenth tenth : tenths) {
            if (tenth.number > number - TENTHS) {
                decided += tenth.decided;
                rejected += tenth.rejected;
                tenth.reasons.forEach((reason, count) -> reasons.merge(reason, count, Integer::sum));
            }
        }
        return new Trip(name, now, rejected, decided, reasons);
    }

    private long number(Instant now) {
        return Math.floorDiv(now.toEpochMilli(), tenthMillis);
    }

    private Tenth at(long number) {
        Tenth tenth = tenths[(int) Math.floorMod(number, (long) TENTHS)];
        if (tenth.number != number) {
            tenth.number = number;
            tenth.decided = 0;
            tenth.rejected = 0;
            tenth.reasons.clear();
        }
        return tenth;
    }
}
