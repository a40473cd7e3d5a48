package io.ordernotifier.rejected;

import io.ordernotifier.event.Place;
import io.ordernotifier.rejected.Filed.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which letters are wanted. An empty set asks for nothing in particular; what is given must all be true.
 *
 * @param reasons codes and IDs of rules
 * @param kinds of emails and events
 * @param packs names or labels of policy packs
 * @param from the first moment that is wanted, by the letter's own time
 * @param to the first moment that is not
 */
public record LetterFilter(
        Set<Place> places,
        Set<String> reasons,
        Set<String> kinds,
        Set<String> orders,
        Set<String> packs,
        Set<State> states,
        @Nullable Instant from,
        @Nullable Instant to) {
    public LetterFilter {
        places = Set.copyOf(places);
        reasons = Set.copyOf(reasons);
        kinds = Set.copyOf(kinds);
        orders = Set.copyOf(orders);
        packs = Set.copyOf(packs);
        states = Set.copyOf(states);
    }

    public boolean wants(Filed filed) {
        Letter letter = filed.letter();
        return isAmong(letter.place(), places)
                && (reasons.isEmpty() || !Collections.disjoint(reasons, letter.reasons()))
                && isAmong(letter.kind(), kinds)
                && isAmong(letter.orderId(), orders)
                && (packs.isEmpty() || packs.stream().anyMatch(pack -> isOf(letter.pack(), pack)))
                && isAmong(filed.state(), states)
                && (from == null || !letter.at().isBefore(from))
                && (to == null || letter.at().isBefore(to));
    }

    private static <T> boolean isAmong(T value, Set<T> wanted) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    /** A label names a pack and those it extends: {@code name@version+name@version}. */
    private static boolean isOf(String label, String pack) {
        return label.equals(pack)
                || Arrays.stream(label.split("\\+")).anyMatch(each -> each.equals(pack) || each.startsWith(pack + "@"));
    }
}
