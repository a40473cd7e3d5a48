package io.ordernotifier.rendering;

import io.ordernotifier.event.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A postal address in the lines it is written in, in Latin script, by the custom of its country. */
final class AddressLines {
    /** Where the postal code stands before the city. */
    private static final Set<String> CODE_FIRST = Set.of(
            "AT", "BE", "BG", "BR", "CH", "CZ", "DE", "DK", "EG", "ES", "FI", "FR", "GR", "HR", "HU", "IT", "LU", "MX",
            "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "TR");

    /** Where the postal code has a line of its own. */
    private static final Set<String> CODE_ALONE = Set.of("GB", "IE", "ZA");

    private AddressLines() {}

    static List<String> of(PostalAddress address, Formats formats) {
        List<String> lines = new ArrayList<>();
        add(lines, address.name());
        add(lines, address.line1());
        add(lines, address.line2());
        add(lines, address.line3());
        addPlace(lines, address);
        add(lines, formats.country(address.countryCode()));
        return List.copyOf(lines);
    }

    private static void addPlace(List<String> lines, PostalAddress address) {
        String city = address.city();
        String region = address.stateOrRegion();
        String code = address.postalCode();
        if (CODE_FIRST.contains(address.countryCode())) {
            add(lines, join(join(code, " ", city), ", ", region));
        } else if (CODE_ALONE.contains(address.countryCode())) {
            add(lines, join(city, ", ", region));
            add(lines, code);
        } else {
            add(lines, join(join(city, ", ", region), " ", code));
        }
    }

    private static String join(@Nullable String left, String between, @Nullable String right) {
        String first = left == null ? "" : OneLine.of(left);
        String second = right == null ? "" : OneLine.of(right);
        return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
    }

    private static void add(List<String> lines, @Nullable String line) {
        String clean = line == null ? "" : OneLine.of(line);
        if (!clean.isEmpty()) {
            lines.add(clean);
        }
    }
}
