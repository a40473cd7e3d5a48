package io.ordernotifier.demo.oms;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.ShipmentDelayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.order.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must become of records when they are read in the order they were written.
 *
 * @param unread why those are rejected that are no event
 * @param outcomes of the others
 * @param waiting how many of the others wait in the end
 * @param improper the orders about which somebody wrote what the policy forbids
 */
public record Expected(List<RejectCode> unread, List<Outcome> outcomes, long waiting, Set<String> improper) {

    public static Expected of(List<OmsRecord> records) {
        List<RejectCode> unread = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, Order> orders = new HashMap<>();
        for (OmsRecord written : records) {
            String orderId = written.event().orderId();
            if (written.key() == null) {
                unread.add(RejectCode.NULL_KEY);
            } else if (written.damage() != Damage.NONE) {
                unread.add(codeOf(written.damage()));
            } else if (!written.key().equals(orderId)) {
                unread.add(RejectCode.KEY_MISMATCH);
            } else {
                SourceRecord source = new SourceRecord(
                        written.kind().word(), 0, outcomes.size(), written.sentAt(), null, null, List.of());
                Progress progress = orders.computeIfAbsent(orderId, Order::unknown)
                        .receive(new Arrival(source, written.event()), Instant.EPOCH);
                orders.put(orderId, progress.order());
                outcomes.addAll(progress.outcomes());
            }
        }
        long waiting = orders.values().stream()
                .mapToLong(order -> order.waiting().size())
                .sum();
        Set<String> improper = records.stream()
                .filter(written -> isImproper(written.event()))
                .map(written -> written.event().orderId())
                .collect(Collectors.toSet());
        return new Expected(unread, outcomes, waiting, improper);
    }

    private static boolean isImproper(OrderEvent event) {
        if (event instanceof ShipmentDelayed delay) {
            return Letter.IMPROPER_EXPLANATION.equals(delay.explanation());
        }
        return event instanceof MessageDrafted message
                && Letter.IMPROPER.stream()
                        .anyMatch(letter -> letter.about(event.orderId()).text().equals(message.text()));
    }

    public <T extends Outcome> List<T> outcomes(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Why events are rejected, read or not. */
    public List<String> rejectCodes() {
        List<String> codes = new ArrayList<>();
        unread.forEach(code -> codes.add(code.name()));
        outcomes(Outcome.Refused.class)
                .forEach(refused -> codes.add(refused.code().name()));
        return codes;
    }

    private static RejectCode codeOf(Damage damage) {
        return switch (damage) {
            case GARBAGE, TRUNCATED -> RejectCode.UNREADABLE;
            case UNKNOWN_SCHEMA -> RejectCode.UNKNOWN_SCHEMA;
            case ZERO_QUANTITY -> RejectCode.INVALID_EVENT;
            case NO_VALUE -> RejectCode.NULL_VALUE;
            case NONE -> throw new IllegalArgumentException("an undamaged record is not rejected for its damage");
        };
    }
}
