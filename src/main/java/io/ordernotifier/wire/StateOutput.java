package io.ordernotifier.wire;

import io.ordernotifier.event.Fingerprint;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/** Writes the kinds of values that the state of an order has. */
final class StateOutput {
    private static final HexFormat HEX = HexFormat.of();
    private static final int DECIMALS = 2;

    private final Encoder avro;

    StateOutput(Encoder avro) {
        this.avro = avro;
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    interface Item<T> {
        void write(StateOutput out, T item) throws IOException;
    }

    Encoder avro() {
        return avro;
    }

    void text(String value) throws IOException {
        avro.writeString(value);
    }

    void optionalText(@Nullable String value) throws IOException {
        if (present(value != null) && value != null) {
            avro.writeString(value);
        }
    }

    void number(int value) throws IOException {
        avro.writeInt(value);
    }

    void number(long value) throws IOException {
        avro.writeLong(value);
    }

    void flag(boolean value) throws IOException {
        avro.writeBoolean(value);
    }

    void optionalBytes(byte @Nullable [] value) throws IOException {
        if (present(value != null) && value != null) {
            avro.writeBytes(value);
        }
    }

    void instant(Instant value) throws IOException {
        avro.writeLong(value.toEpochMilli());
    }

    void optionalDate(@Nullable LocalDate value) throws IOException {
        if (present(value != null) && value != null) {
            avro.writeInt(Math.toIntExact(value.toEpochDay()));
        }
    }

    /** The schema lists the symbols in the enum's order; a round trip of every one of them is tested. */
    @SuppressWarnings("EnumOrdinal") // Avro itself writes an enum so
    void symbol(Enum<?> value) throws IOException {
        avro.writeEnum(value.ordinal());
    }

    /** In hundredths. Never rounds: no amount has more than two decimals here. */
    void amount(BigDecimal value) throws IOException {
        avro.writeLong(value.movePointRight(DECIMALS).longValueExact());
    }

    void amounts(LineAmounts value) throws IOException {
        amount(value.itemPrice());
        amount(value.itemTax());
        amount(value.shippingPrice());
        amount(value.shippingTax());
        amount(value.giftWrapPrice());
        amount(value.giftWrapTax());
        amount(value.itemPromotion());
        amount(value.shippingPromotion());
    }

    void fingerprint(Fingerprint value) throws IOException {
        avro.writeFixed(HEX.parseHex(value.hex()));
    }

    void quantities(List<LineQuantity> lines) throws IOException {
        list(lines, (out, line) -> {
            out.text(line.orderItemId());
            out.number(line.quantity());
        });
    }

    <T> void list(Collection<T> items, Item<? super T> item) throws IOException {
        avro.writeArrayStart();
        avro.setItemCount(items.size());
        for (T each : items) {
            avro.startItem();
            item.write(this, each);
        }
        avro.writeArrayEnd();
    }

    /** The choice in a union with null. */
    boolean present(boolean present) throws IOException {
        avro.writeIndex(present ? 1 : 0);
        if (!present) {
            avro.writeNull();
        }
        return present;
    }
}
