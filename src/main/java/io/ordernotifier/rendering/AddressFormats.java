package io.ordernotifier.rendering;

import io.ordernotifier.event.PostalAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * Postal addresses in the lines they are written in, by the custom of their country: {@code address-formats.properties}.
 */
final class AddressFormats {
    private static final String FILE = "address-formats.properties";
    private static final String DEFAULT = "default";
    private static final String LOCAL = ".local";

    private final Map<String, AddressFormat> byCountry;
    private final AddressFormat usual;

    private AddressFormats(Map<String, AddressFormat> byCountry) {
        this.byCountry = byCountry;
        this.usual = Objects.requireNonNull(byCountry.get(DEFAULT), DEFAULT);
    }

    static AddressFormats load() {
        Properties lines = Resources.properties(FILE);
        Map<String, AddressFormat> byCountry = new HashMap<>();
        lines.forEach((country, pattern) -> byCountry.put((String) country, AddressFormat.parse((String) pattern)));
        return new AddressFormats(byCountry);
    }

    /**
     * The lines that are not empty.
     *
     * @param country how the email writes a country's name, by its code
     * @param addressee how the email writes the recipient's name, e.g. with an honorific
     */
    List<String> lines(PostalAddress address, UnaryOperator<String> country, UnaryOperator<String> addressee) {
        AddressFormat local = byCountry.get(address.countryCode() + LOCAL);
        boolean inOwnScript = local != null && isEastAsian(address.city() + address.line1());
        AddressFormat latin = byCountry.getOrDefault(address.countryCode(), usual);
        AddressFormat format = local != null && inOwnScript ? local : latin;
        List<String> lines = new ArrayList<>(format.lines(address, addressee));
        String last = OneLine.of(country.apply(address.countryCode()));
        if (!last.isEmpty()) {
            lines.add(inOwnScript ? 0 : lines.size(), last);
        }
        return List.copyOf(lines);
    }

    private static boolean isEastAsian(String words) {
        return words.codePoints()
                .anyMatch(c -> Character.isIdeographic(c)
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA);
    }
}
