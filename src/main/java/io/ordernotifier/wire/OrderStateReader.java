package io.ordernotifier.wire;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.Place;
import io.ordernotifier.event.PlacedLine;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.AppliedEvent;
import io.ordernotifier.order.AppliedEvent.Application;
import io.ordernotifier.order.Cancellation;
import io.ordernotifier.order.Delay;
import io.ordernotifier.order.Note;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.OrderLine;
import io.ordernotifier.order.Refund;
import io.ordernotifier.order.Return;
import io.ordernotifier.order.Shipment;
import io.ordernotifier.order.Waiting;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;

/** Reads what {@link OrderStateWriter} writes, field for field. Amounts come back with two decimals. */
final class OrderStateReader {
    private static final CancellationReason[] REASONS = CancellationReason.values();
    private static final EventKind[] KINDS = EventKind.values();
    private static final Note.Came[] CAME = Note.Came.values();
    private static final Replayed.Mode[] MODES = Replayed.Mode.values();

    private OrderStateReader() {}

    static Order read(Decoder avro) throws IOException {
        StateInput in = new StateInput(avro);
        String orderId = in.text();
        OrderPlaced placed = in.present() ? placed(in, orderId) : null;
        return new Order(
                orderId,
                placed,
                lines(in, placed),
                in.list(OrderStateReader::shipment),
                in.list(OrderStateReader::cancellation),
                in.list(OrderStateReader::delay),
                in.list(OrderStateReader::returned),
                in.list(OrderStateReader::applied),
                in.list(OrderStateReader::waiting),
                in.list(OrderStateReader::note));
    }

    private static OrderPlaced placed(StateInput in, String orderId) throws IOException {
        return new OrderPlaced(
                in.text(),
                orderId,
                in.text(),
                in.instant(),
                new Buyer(in.text(), in.text(), in.optionalText()),
                address(in),
                in.text(),
                in.list(line -> new PlacedLine(line.text(), line.text(), line.text(), line.number(), line.amounts())),
                in.optionalDate(),
                in.optionalDate());
    }

    private static PostalAddress address(StateInput in) throws IOException {
        return new PostalAddress(
                in.text(),
                in.text(),
                in.optionalText(),
                in.optionalText(),
                in.text(),
                in.optionalText(),
                in.optionalText(),
                in.text());
    }

    private static List<OrderLine> lines(StateInput in, @Nullable OrderPlaced placed) throws IOException {
        List<Progress> progress = in.list(
                line -> new Progress(line.number(), line.number(), line.number(), line.number(), line.amounts()));
        List<OrderLine> lines = new ArrayList<>(progress.size());
        if (placed != null) {
            for (Progress each : progress) {
                lines.add(each.of(placed.lines().get(lines.size())));
            }
        }
        return lines;
    }

    /** A line without what was ordered, which is read with the order as it was placed. */
    private record Progress(int shipped, int cancelled, int returned, int returnedWithShipping, LineAmounts refunded) {
        OrderLine of(PlacedLine placed) {
            return new OrderLine(placed, shipped, cancelled, returned, returnedWithShipping, refunded);
        }
    }

    private static Shipment shipment(StateInput in) throws IOException {
        return new Shipment(
                in.text(),
                in.instant(),
                new Parcel(in.text(), in.optionalText(), in.optionalText(), in.optionalText()),
                in.optionalDate(),
                in.quantities(),
                in.text(),
                in.fingerprint());
    }

    private static Cancellation cancellation(StateInput in) throws IOException {
        return new Cancellation(in.instant(), in.symbol(REASONS), refund(in), in.text());
    }

    private static Refund refund(StateInput in) throws IOException {
        return new Refund(
                in.text(),
                in.list(line -> new Refund.RefundedLine(
                        line.text(), line.number(), line.amounts(), line.amount(), line.amount())));
    }

    private static Delay delay(StateInput in) throws IOException {
        return new Delay(
                in.instant(),
                in.optionalDate(),
                in.optionalDate(),
                in.optionalDate(),
                in.optionalDate(),
                in.optionalText(),
                in.quantities(),
                in.flag(),
                in.text());
    }

    private static Return returned(StateInput in) throws IOException {
        return new Return(in.text(), in.instant(), in.instant(), refund(in), in.text(), in.fingerprint());
    }

    private static AppliedEvent applied(StateInput in) throws IOException {
        return new AppliedEvent(in.text(), in.fingerprint(), in.present() ? application(in) : null);
    }

    private static Application application(StateInput in) throws IOException {
        return new Application(in.symbol(KINDS), place(in), in.instant(), in.instant(), in.optionalText());
    }

    private static Place place(StateInput in) throws IOException {
        return new Place(in.text(), in.number(), in.longNumber());
    }

    private static Note note(StateInput in) throws IOException {
        return new Note(in.text(), place(in), in.instant(), in.symbol(CAME), in.present() ? replayed(in) : null);
    }

    private static Replayed replayed(StateInput in) throws IOException {
        return new Replayed(in.symbol(MODES), in.optionalText(), in.optionalText(), in.optionalText());
    }

    private static Waiting waiting(StateInput in) throws IOException {
        Instant since = in.instant();
        return new Waiting(new Arrival(source(in), StateEvents.read(in)), since);
    }

    private static SourceRecord source(StateInput in) throws IOException {
        return new SourceRecord(
                in.text(),
                in.number(),
                in.longNumber(),
                in.instant(),
                in.optionalBytes(),
                in.optionalBytes(),
                in.list(header -> new SourceRecord.Header(header.text(), header.optionalBytes())));
    }
}
