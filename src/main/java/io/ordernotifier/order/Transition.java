package io.ordernotifier.order;

import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.OrderShipped;
import io.ordernotifier.event.ReturnReceived;
import io.ordernotifier.event.ShipmentDelayed;

/** The step that an event, which is no duplicate, takes from the order as it is. */
record Transition(Order order) implements OrderEvent.Cases<Step> {

    static Step of(Order order, OrderEvent event) {
        if (order.placed() == null && !(event instanceof OrderPlaced)) {
            return new Step.TooEarly("its order");
        }
        return event.match(new Transition(order));
    }

    @Override
    public Step placed(OrderPlaced event) {
        return Placing.step(event);
    }

    @Override
    public Step shipped(OrderShipped event) {
        return Shipping.step(order, event);
    }

    @Override
    public Step cancelled(OrderCancelled event) {
        return Cancelling.step(order, event);
    }

    @Override
    public Step delayed(ShipmentDelayed event) {
        return Delaying.step(order, event);
    }

    @Override
    public Step returned(ReturnReceived event) {
        return Returning.step(order, event);
    }

    @Override
    public Step messageDrafted(MessageDrafted event) {
        return new Step.Taken(new Change.Written(event), order.lines(), event.fingerprint());
    }
}
