package io.ordernotifier.wire;

import io.ordernotifier.avro.state.ArrivalState;
import io.ordernotifier.avro.state.HeaderState;
import io.ordernotifier.avro.state.WaitingState;
import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.Waiting;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Between an arrival that waits and its state: the record byte for byte, and the event as it was read from it. */
final class WaitingStateMapper {
    private WaitingStateMapper() {}

    static WaitingState toAvro(Waiting waiting) {
        return new WaitingState(
                waiting.since().toEpochMilli(),
                toAvro(waiting.arrival().source()),
                waiting.arrival().event().match(EventToAvro.INSTANCE));
    }

    static Waiting fromAvro(WaitingState avro) {
        return new Waiting(
                new Arrival(fromAvro(avro.getSource()), event(avro.getEvent())), Instant.ofEpochMilli(avro.getSince()));
    }

    private static ArrivalState toAvro(SourceRecord source) {
        return new ArrivalState(
                source.topic(),
                source.partition(),
                source.offset(),
                source.timestamp().toEpochMilli(),
                buffer(source.key()),
                buffer(source.value()),
                Lists.map(source.headers(), header -> new HeaderState(header.name(), buffer(header.value()))));
    }

    private static SourceRecord fromAvro(ArrivalState avro) {
        return new SourceRecord(
                avro.getTopic(),
                avro.getPartition(),
                avro.getOffset(),
                Instant.ofEpochMilli(avro.getTimestamp()),
                bytes(avro.getKey()),
                bytes(avro.getValue()),
                Lists.map(
                        avro.getHeaders(),
                        header -> new SourceRecord.Header(header.getName(), bytes(header.getValue()))));
    }

    private static OrderEvent event(Object avro) {
        if (avro instanceof io.ordernotifier.avro.OrderPlaced placed) {
            return OrderPlacedMapper.INSTANCE.fromAvro(placed);
        } else if (avro instanceof io.ordernotifier.avro.OrderShipped shipped) {
            return OrderShippedMapper.INSTANCE.fromAvro(shipped);
        } else if (avro instanceof io.ordernotifier.avro.OrderCancelled cancelled) {
            return OrderCancelledMapper.INSTANCE.fromAvro(cancelled);
        } else if (avro instanceof io.ordernotifier.avro.ShipmentDelayed delayed) {
            return ShipmentDelayedMapper.INSTANCE.fromAvro(delayed);
        } else if (avro instanceof io.ordernotifier.avro.ReturnReceived returned) {
            return ReturnReceivedMapper.INSTANCE.fromAvro(returned);
        } else if (avro instanceof io.ordernotifier.avro.MessageDrafted drafted) {
            return MessageDraftedMapper.INSTANCE.fromAvro(drafted);
        }
        throw new IllegalStateException("No kind of event: " + avro.getClass().getName());
    }

    private static @Nullable ByteBuffer buffer(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
        return buffer == null ? null : Bytes.of(buffer);
    }
}
