package io.ordernotifier.rendering;

import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.notification.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one email is written: in which language, and how everything that comes from the order is spelled in it. Template
 * models and required facts both spell by it.
 */
record Style(Locale language, Formats formats, ZoneId zone) {

    String date(LocalDate day) {
        return formats.date(day);
    }

    String date(Instant moment) {
        return formats.date(moment, zone);
    }

    String money(BigDecimal amount, String currency) {
        return formats.money(amount, currency);
    }

    List<String> address(PostalAddress address) {
        return AddressLines.of(address, formats);
    }

    /** The item's name; its ID where the order gives no name that could be read. */
    static String title(Item item) {
        String title = OneLine.of(item.title());
        return title.isEmpty() ? OneLine.of(item.orderItemId()) : title;
    }

    /** Cleaned; absent where nothing is left. */
    static @Nullable String present(@Nullable String words) {
        String line = words == null ? "" : OneLine.of(words);
        return line.isEmpty() ? null : line;
    }
}
