package io.ordernotifier.streams;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.Place;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.output.RejectedEvent;
import io.ordernotifier.wire.Decoded;
import io.ordernotifier.wire.EventDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record: its key is the order ID, its value an event of the type its topic holds. What cannot be read goes on
 * as a rejection, with the record byte for byte.
 */
final class EventReading {
    /** What is being attempted here, as a dead letter says it. */
    static final String STAGE = "decode";

    private final EventDecoder decoder;
    private final SourceRecords sourceRecords;

    EventReading(EventDecoder decoder, SourceRecords sourceRecords) {
        this.decoder = decoder;
        this.sourceRecords = sourceRecords;
    }

    /** @param lies where; a replayed record is taken for the one it repeats */
    Decoding read(Record<byte[], byte[]> record, RecordMetadata lies) {
        Place place = new Place(lies.topic(), lies.partition(), lies.offset());
        SourceRecords.Origin origin = sourceRecords.originOf(record, lies);
        return origin.known()
                ? decode(origin, place)
                : reject(
                        origin.source(),
                        place,
                        RejectCode.UNKNOWN_ORIGIN,
                        "a replayed record must name an input topic in the header " + HeaderNames.ORIGIN_TOPIC,
                        null);
    }

    private Decoding decode(SourceRecords.Origin origin, Place lies) {
        SourceRecord source = origin.source();
        if (source.key() == null) {
            return reject(source, lies, RejectCode.NULL_KEY, "the key is null: must be the order ID", null);
        }
        if (source.value() == null) {
            return reject(source, lies, RejectCode.NULL_VALUE, "the value is null: must be an event", null);
        }
        Decoded decoded = decoder.decode(source.topic(), source.value());
        return decoded.match(new Decoded.Cases<>() {
            @Override
            public Decoding event(Decoded.Event read) {
                return withOwnKey(origin, lies, read.event());
            }

            @Override
            public Decoding rejected(Decoded.Rejected rejected) {
                return reject(source, lies, rejected.code(), rejected.message(), rejected.cause());
            }
        });
    }

    private static Decoding withOwnKey(SourceRecords.Origin origin, Place lies, OrderEvent event) {
        SourceRecord source = origin.source();
        if (event.orderId().equals(text(source.key()))) {
            return new Decoding.Read(new Arrival(source, event, origin.replayed()), lies, origin.written());
        }
        return reject(
                source,
                lies,
                RejectCode.KEY_MISMATCH,
                "the key is not the order ID inside, " + event.orderId() + ": must be the same, in UTF-8",
                null);
    }

    private static Decoding reject(
            SourceRecord source, Place lies, RejectCode code, String message, @Nullable Throwable cause) {
        return new Decoding.Unread(new RejectedEvent(source, code, STAGE, message, Attempts.of(source), cause), lies);
    }

    /** The order ID; of what is no event, what its key says. */
    static String keyOf(Decoding decoding) {
        return decoding.match(new Decoding.Cases<>() {
            @Override
            public String read(Decoding.Read read) {
                return read.arrival().event().orderId();
            }

            @Override
            public String unread(Decoding.Unread unread) {
                return Optional.ofNullable(unread.rejected().source().key())
                        .map(EventReading::text)
                        .orElse("");
            }
        });
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
