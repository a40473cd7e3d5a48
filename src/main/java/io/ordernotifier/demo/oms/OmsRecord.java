package io.ordernotifier.demo.oms;

import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.OrderEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record the order management system writes.
 *
 * @param sentAt when it is written, in the shop's own time; records are written in this order
 * @param key the order ID, but for a record that has none or another's
 * @param event what it tells, before the damage
 * @param damage what is wrong with the value
 * @param remark what is special about it, in a few words for the person who watches; empty for everyday events
 */
public record OmsRecord(Instant sentAt, @Nullable String key, OrderEvent event, Damage damage, String remark) {

    public EventKind kind() {
        return EventKind.of(event);
    }
}
