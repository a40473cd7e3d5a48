package io.ordernotifier.wire;

import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateOutput} writes, value for value. */
final class StateInput {
    private static final HexFormat HEX = HexFormat.of();
    private static final int DECIMALS = 2;
    private static final int FINGERPRINT_LENGTH = 16;

    private final Decoder avro;

    StateInput(Decoder avro) {
        this.avro = avro;
    }

    /** Reads one item of a list. */
    @FunctionalInterface
    interface Item<T> {
        T read(StateInput in) throws IOException;
    }

    Decoder avro() {
        return avro;
    }

    String text() throws IOException {
        return avro.readString();
    }

    @Nullable
    String optionalText() throws IOException {
        return present() ? avro.readString() : null;
    }

    int number() throws IOException {
        return avro.readInt();
    }

    long longNumber() throws IOException {
        return avro.readLong();
    }

    boolean flag() throws IOException {
        return avro.readBoolean();
    }

    byte @Nullable [] optionalBytes() throws IOException {
        return present() ? Bytes.of(avro.readBytes(null)) : null;
    }

    Instant instant() throws IOException {
        return Instant.ofEpochMilli(avro.readLong());
    }

    @Nullable
    LocalDate optionalDate() throws IOException {
        return present() ? LocalDate.ofEpochDay(avro.readInt()) : null;
    }

    <E extends Enum<E>> E symbol(E[] symbols) throws IOException {
        return symbols[avro.readEnum()];
    }

    BigDecimal amount() throws IOException {
        return BigDecimal.valueOf(avro.readLong(), DECIMALS);
    }

    LineAmounts amounts() throws IOException {
        return new LineAmounts(amount(), amount(), amount(), amount(), amount(), amount(), amount(), amount());
    }

    Fingerprint fingerprint() throws IOException {
        byte[] digest = new byte[FINGERPRINT_LENGTH];
        avro.readFixed(digest);
        return new Fingerprint(HEX.formatHex(digest));
    }

    List<LineQuantity> quantities() throws IOException {
        return list(in -> new LineQuantity(in.text(), in.number()));
    }

    <T> List<T> list(Item<? extends T> item) throws IOException {
        long count = avro.readArrayStart();
        List<T> items = new ArrayList<>((int) count);
        for (; count != 0; count = avro.arrayNext()) {
            for (long i = 0; i < count; i++) {
                items.add(item.read(this));
            }
        }
        return items;
    }

    /** The choice in a union with null. */
    boolean present() throws IOException {
        if (avro.readIndex() == 1) {
            return true;
        }
        avro.readNull();
        return false;
    }
}
