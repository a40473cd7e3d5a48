package io.ordernotifier.notification;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.MessagePurpose;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.order.Refund;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reason to tell the buyer something, with every fact that must be told. */
public sealed interface BuyerNotification {

    Envelope envelope();

    EmailKind kind();

    <R> R match(Cases<R> cases);

    /**
     * Lines were shipped.
     *
     * @param expectedDelivery the event's date, else the last date the buyer was told, else absent
     * @param items what is in this parcel
     * @param shippedBefore what went in earlier parcels
     * @param stillToCome what is neither shipped nor cancelled after this event
     */
    record ShipmentConfirmation(
            Envelope envelope,
            PostalAddress shipTo,
            Parcel parcel,
            Instant shippedAt,
            @Nullable LocalDate expectedDelivery,
            List<Item> items,
            List<Item> shippedBefore,
            List<Item> stillToCome)
            implements BuyerNotification {
        public ShipmentConfirmation {
            items = List.copyOf(items);
            shippedBefore = List.copyOf(shippedBefore);
            stillToCome = List.copyOf(stillToCome);
        }

        @Override
        public EmailKind kind() {
            return EmailKind.ShipmentConfirmation;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shipmentConfirmation(this);
        }
    }

    /** Lines will not be shipped, by the seller's doing, and their price goes back. */
    record OrderUnavailable(
            Envelope envelope, CancellationReason reason, List<Item> items, Refund refund, List<Item> stillToCome)
            implements BuyerNotification {
        public OrderUnavailable {
            items = List.copyOf(items);
            stillToCome = List.copyOf(stillToCome);
        }

        @Override
        public EmailKind kind() {
            return EmailKind.OrderUnavailable;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.orderUnavailable(this);
        }
    }

    /**
     * Lines will be later than promised.
     *
     * @param explanation the seller's own words
     */
    record DelayNotice(
            Envelope envelope,
            List<Item> items,
            @Nullable LocalDate oldShipDate,
            @Nullable LocalDate oldDeliveryDate,
            @Nullable LocalDate newShipDate,
            @Nullable LocalDate newDeliveryDate,
            @Nullable String explanation)
            implements BuyerNotification {
        public DelayNotice {
            items = List.copyOf(items);
        }

        @Override
        public EmailKind kind() {
            return EmailKind.DelayNotice;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.delayNotice(this);
        }
    }

    /** Goods came back and their price is refunded. */
    record ReturnConfirmation(Envelope envelope, List<Item> items, Refund refund, Instant refundedAt)
            implements BuyerNotification {
        public ReturnConfirmation {
            items = List.copyOf(items);
        }

        @Override
        public EmailKind kind() {
            return EmailKind.ReturnConfirmation;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.returnConfirmation(this);
        }
    }

    /**
     * A person's own message, to be passed on unchanged.
     *
     * @param parcels of the order's shipments so far: their tracking pages may be linked
     * @param items everything ordered
     */
    record PersonalMessage(
            Envelope envelope,
            MessagePurpose purpose,
            String subject,
            String text,
            @Nullable String html,
            PostalAddress shipTo,
            List<Parcel> parcels,
            List<Item> items)
            implements BuyerNotification {
        public PersonalMessage {
            parcels = List.copyOf(parcels);
            items = List.copyOf(items);
        }

        @Override
        public EmailKind kind() {
            return EmailKind.of(purpose);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.personalMessage(this);
        }
    }

    /** One answer for each kind of notification. */
    interface Cases<R> {
        R shipmentConfirmation(ShipmentConfirmation notification);

        R orderUnavailable(OrderUnavailable notification);

        R delayNotice(DelayNotice notification);

        R returnConfirmation(ReturnConfirmation notification);

        R personalMessage(PersonalMessage notification);
    }
}
