package io.ordernotifier.wire;

import io.ordernotifier.avro.state.CancellationState;
import io.ordernotifier.avro.state.DelayState;
import io.ordernotifier.avro.state.LineQuantityState;
import io.ordernotifier.avro.state.LineState;
import io.ordernotifier.avro.state.OrderState;
import io.ordernotifier.avro.state.ReturnState;
import io.ordernotifier.avro.state.SeenState;
import io.ordernotifier.avro.state.ShipmentState;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.order.Cancellation;
import io.ordernotifier.order.Delay;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.OrderLine;
import io.ordernotifier.order.Return;
import io.ordernotifier.order.Shipment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Between an order and its state in the store. Amounts come back with two decimals, whatever scale they had. The same order
 * always gives the same state.
 */
final class OrderStateMapper implements Mapper<Order, OrderState> {
    static final OrderStateMapper INSTANCE = new OrderStateMapper();

    private OrderStateMapper() {}

    @Override
    public Class<OrderState> avroType() {
        return OrderState.class;
    }

    @Override
    public OrderState toAvro(Order order) {
        OrderPlaced placed = order.placed();
        return new OrderState(
                order.orderId(),
                placed == null ? null : OrderPlacedMapper.INSTANCE.toAvro(placed),
                linesToAvro(order),
                Lists.map(order.shipments(), OrderStateMapper::toAvro),
                Lists.map(order.cancellations(), OrderStateMapper::toAvro),
                Lists.map(order.delays(), OrderStateMapper::toAvro),
                Lists.map(order.returns(), OrderStateMapper::toAvro),
                seenToAvro(order.seen()),
                Lists.map(order.waiting(), WaitingStateMapper::toAvro));
    }

    @Override
    public Order fromAvro(OrderState avro) {
        OrderPlaced placed = avro.getPlaced() == null ? null : OrderPlacedMapper.INSTANCE.fromAvro(avro.getPlaced());
        return new Order(
                avro.getOrderId(),
                placed,
                linesFromAvro(avro.getLines(), placed),
                Lists.map(avro.getShipments(), OrderStateMapper::fromAvro),
                Lists.map(avro.getCancellations(), OrderStateMapper::fromAvro),
                Lists.map(avro.getDelays(), OrderStateMapper::fromAvro),
                Lists.map(avro.getReturns(), OrderStateMapper::fromAvro),
                seenFromAvro(avro.getSeen()),
                Lists.map(avro.getWaiting(), WaitingStateMapper::fromAvro));
    }

    /** The state says what was ordered only once, in the order as it was placed. */
    private static List<LineState> linesToAvro(Order order) {
        List<LineState> lines = new ArrayList<>(order.lines().size());
        for (OrderLine line : order.lines()) {
            if (!order.placement().lines().get(lines.size()).equals(line.placed())) {
                throw new IllegalStateException("order " + order.orderId() + " has lines in another order than placed");
            }
            lines.add(new LineState(
                    line.shipped(),
                    line.cancelled(),
                    line.returned(),
                    line.returnedWithShipping(),
                    RefundStateMapper.toAvro(line.refunded())));
        }
        return lines;
    }

    private static List<OrderLine> linesFromAvro(List<LineState> avro, @Nullable OrderPlaced placed) {
        if (placed == null) {
            return List.of();
        }
        List<OrderLine> lines = new ArrayList<>(avro.size());
        for (LineState line : avro) {
            lines.add(new OrderLine(
                    placed.lines().get(lines.size()),
                    line.getShipped(),
                    line.getCancelled(),
                    line.getReturned(),
                    line.getReturnedWithShipping(),
                    RefundStateMapper.fromAvro(line.getRefunded())));
        }
        return lines;
    }

    private static ShipmentState toAvro(Shipment shipment) {
        return new ShipmentState(
                shipment.shipmentId(),
                shipment.shippedAt().toEpochMilli(),
                shipment.parcel().carrierCode(),
                shipment.parcel().carrierName(),
                shipment.parcel().shipMethod(),
                shipment.parcel().trackingNumber(),
                day(shipment.expectedDeliveryDate()),
                quantitiesToAvro(shipment.lines()),
                shipment.sourceEventId(),
                Fingerprints.toAvro(shipment.fingerprint()));
    }

    private static Shipment fromAvro(ShipmentState avro) {
        return new Shipment(
                avro.getShipmentId(),
                Instant.ofEpochMilli(avro.getShippedAt()),
                new Parcel(
                        avro.getCarrierCode(), avro.getCarrierName(), avro.getShipMethod(), avro.getTrackingNumber()),
                date(avro.getExpectedDeliveryDate()),
                quantitiesFromAvro(avro.getLines()),
                avro.getSourceEventId(),
                Fingerprints.fromAvro(avro.getFingerprint()));
    }

    private static CancellationState toAvro(Cancellation cancellation) {
        return new CancellationState(
                cancellation.cancelledAt().toEpochMilli(),
                io.ordernotifier.avro.CancellationReason.valueOf(
                        cancellation.reason().name()),
                RefundStateMapper.toAvro(cancellation.refund()),
                cancellation.sourceEventId());
    }

    private static Cancellation fromAvro(CancellationState avro) {
        return new Cancellation(
                Instant.ofEpochMilli(avro.getCancelledAt()),
                CancellationReason.valueOf(avro.getReason().name()),
                RefundStateMapper.fromAvro(avro.getRefund()),
                avro.getSourceEventId());
    }

    private static DelayState toAvro(Delay delay) {
        return new DelayState(
                delay.announcedAt().toEpochMilli(),
                day(delay.oldShipDate()),
                day(delay.oldDeliveryDate()),
                day(delay.newShipDate()),
                day(delay.newDeliveryDate()),
                delay.explanation(),
                quantitiesToAvro(delay.lines()),
                delay.beyondPromise(),
                delay.sourceEventId());
    }

    private static Delay fromAvro(DelayState avro) {
        return new Delay(
                Instant.ofEpochMilli(avro.getAnnouncedAt()),
                date(avro.getOldShipDate()),
                date(avro.getOldDeliveryDate()),
                date(avro.getNewShipDate()),
                date(avro.getNewDeliveryDate()),
                avro.getExplanation(),
                quantitiesFromAvro(avro.getLines()),
                avro.getBeyondPromise(),
                avro.getSourceEventId());
    }

    private static ReturnState toAvro(Return returned) {
        return new ReturnState(
                returned.returnId(),
                returned.receivedAt().toEpochMilli(),
                returned.refundedAt().toEpochMilli(),
                RefundStateMapper.toAvro(returned.refund()),
                returned.sourceEventId(),
                Fingerprints.toAvro(returned.fingerprint()));
    }

    private static Return fromAvro(ReturnState avro) {
        return new Return(
                avro.getReturnId(),
                Instant.ofEpochMilli(avro.getReceivedAt()),
                Instant.ofEpochMilli(avro.getRefundedAt()),
                RefundStateMapper.fromAvro(avro.getRefund()),
                avro.getSourceEventId(),
                Fingerprints.fromAvro(avro.getFingerprint()));
    }

    /** Sorted: the order of a map differs from one JVM to the next. */
    private static List<SeenState> seenToAvro(Map<String, Fingerprint> seen) {
        List<SeenState> avro = new ArrayList<>(seen.size());
        seen.forEach((eventId, fingerprint) -> avro.add(new SeenState(eventId, Fingerprints.toAvro(fingerprint))));
        avro.sort(Comparator.comparing(SeenState::getEventId));
        return avro;
    }

    private static Map<String, Fingerprint> seenFromAvro(List<SeenState> avro) {
        Map<String, Fingerprint> seen = new HashMap<>();
        avro.forEach(each -> seen.put(each.getEventId(), Fingerprints.fromAvro(each.getFingerprint())));
        return seen;
    }

    private static List<LineQuantityState> quantitiesToAvro(List<LineQuantity> lines) {
        return Lists.map(lines, line -> new LineQuantityState(line.orderItemId(), line.quantity()));
    }

    private static List<LineQuantity> quantitiesFromAvro(List<LineQuantityState> avro) {
        return Lists.map(avro, line -> new LineQuantity(line.getOrderItemId(), line.getQuantity()));
    }

    private static @Nullable Integer day(@Nullable LocalDate date) {
        return date == null ? null : Math.toIntExact(date.toEpochDay());
    }

    private static @Nullable LocalDate date(@Nullable Integer day) {
        return day == null ? null : LocalDate.ofEpochDay(day);
    }
}
