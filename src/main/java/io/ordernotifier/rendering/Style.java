package io.ordernotifier.rendering;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.notification.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one email is written: in which language, and how everything that comes from the order is spelled in it. Template
 * models and required facts both spell by it.
 *
 * @param longestTitle in characters; longer ones are shortened, so that an email of many items stays readable
 */
record Style(Locale language, Formats formats, AddressFormats addresses, ZoneId zone, int longestTitle) {
    private static final String TO_A_JAPANESE_READER = " 様";

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
        return addresses.lines(address, formats::country, this::addressee);
    }

    /** Japanese names no one without an honorific; no other language here asks for one that guesses nothing. */
    private String addressee(String name) {
        return language.equals(Locale.JAPANESE) ? name + TO_A_JAPANESE_READER : name;
    }

    /** The item's name without web addresses; its ID where the order gives no name that could be read. */
    String title(Item item) {
        String title = WebAddress.leftOut(OneLine.of(item.title()));
        return ShortTitle.of(title.isEmpty() ? OneLine.of(item.orderItemId()) : title, longestTitle);
    }

    /** The name of a person, a carrier or a service, without the way to a website. */
    static @Nullable String name(@Nullable String words) {
        String line = words == null ? "" : WebAddress.asName(OneLine.of(words)).strip();
        return line.isEmpty() ? null : line;
    }

    /** A carrier's name like any other; the email must say one, so it is never absent. */
    String carrier(Carriers carriers, Parcel parcel) {
        String displayName = carriers.displayName(parcel, language);
        return Objects.requireNonNullElse(name(displayName), OneLine.of(displayName));
    }

    /** Cleaned; absent where nothing is left. */
    static @Nullable String present(@Nullable String words) {
        String line = words == null ? "" : OneLine.of(words);
        return line.isEmpty() ? null : line;
    }
}
