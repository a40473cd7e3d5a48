package io.ordernotifier.policy.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes an input shorter as long as what is wrong with it stays: pieces are left out, large ones first. */
final class Shrinking {
    private static final int MOST_TRIES = 3000;

    private final Predicate<Fuzzed> wrong;
    private int tries;

    private Shrinking(Predicate<Fuzzed> wrong) {
        this.wrong = wrong;
    }

    /** The shortest found that is still wrong. */
    static Fuzzed of(Fuzzed input, Predicate<Fuzzed> wrong) {
        Shrinking shrinking = new Shrinking(wrong);
        Fuzzed shortest = input;
        int before;
        do {
            before = shortest.length();
            for (int part = 0; part < shortest.parts().size(); part++) {
                shortest = shrinking.shorten(shortest, part);
            }
        } while (shortest.length() < before && shrinking.tries < MOST_TRIES);
        return shortest;
    }

    private Fuzzed shorten(Fuzzed input, int part) {
        Fuzzed shortest = input;
        for (int size = input.parts().get(part).length(); size > 0; size /= 2) {
            int at = 0;
            while (at < shortest.parts().get(part).length() && tries < MOST_TRIES) {
                Fuzzed shorter = without(shortest, part, at, size);
                tries++;
                if (wrong.test(shorter)) {
                    shortest = shorter;
                } else {
                    at += size;
                }
            }
        }
        return shortest;
    }

    private static Fuzzed without(Fuzzed input, int part, int from, int size) {
        List<String> parts = new ArrayList<>(input.parts());
        StringBuilder shorter = new StringBuilder(parts.get(part));
        parts.set(part, shorter.delete(from, from + size).toString());
        return input.with(parts);
    }
}
