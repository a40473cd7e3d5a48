package io.ordernotifier.rendering;

import io.ordernotifier.event.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which lines and which order one country writes the fields of an address. */
record AddressFormat(List<List<Slot>> lines) {
    private static final Pattern SLOT = Pattern.compile("([^{}]*)\\{(name|street|line1|line2|line3|city|region|code)}");
    private static final Pattern LINE_END = Pattern.compile(" *\\| *");
    private static final String STREET = "street";

    /**
     * A field in a line.
     *
     * @param before what stands between it and the field before it; for the first, what goes with it
     */
    private record Slot(String before, String field) {}

    /** @param pattern as in {@code address-formats.properties} */
    static AddressFormat parse(String pattern) {
        return new AddressFormat(
                Stream.of(LINE_END.split(pattern)).map(AddressFormat::parseLine).toList());
    }

    private static List<Slot> parseLine(String line) {
        List<Slot> slots = new ArrayList<>();
        Matcher matcher = SLOT.matcher(line);
        int at = 0;
        while (matcher.lookingAt()) {
            slots.add(new Slot(matcher.group(1), matcher.group(2)));
            at = matcher.end();
            matcher.region(at, line.length());
        }
        if (at < line.length() || slots.isEmpty()) {
            throw new IllegalArgumentException(line + " is no line of an address: must be made of fields in braces");
        }
        return List.copyOf(slots);
    }

    /** The lines that are not empty, clean. */
    List<String> lines(PostalAddress address, UnaryOperator<String> addressee) {
        List<String> written = new ArrayList<>();
        for (List<Slot> line : lines) {
            if (line.get(0).field().equals(STREET)) {
                add(written, clean(address.line1()));
                add(written, clean(address.line2()));
                add(written, clean(address.line3()));
            } else {
                add(written, write(line, address, addressee));
            }
        }
        return written;
    }

    private static String write(List<Slot> line, PostalAddress address, UnaryOperator<String> addressee) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            Slot slot = line.get(i);
            String value = value(slot.field(), address);
            if (!value.isEmpty()) {
                written.append(i == 0 || !written.isEmpty() ? slot.before() : "");
                written.append(slot.field().equals("name") ? addressee.apply(value) : value);
            }
        }
        return written.toString();
    }

    private static String value(String field, PostalAddress address) {
        return switch (field) {
            case "name" -> clean(address.name());
            case "line1" -> clean(address.line1());
            case "line2" -> clean(address.line2());
            case "line3" -> clean(address.line3());
            case "city" -> clean(address.city());
            // Where city and province have one name it is written once: "50003 Zaragoza".
            case "region" ->
                clean(address.stateOrRegion()).equals(clean(address.city())) ? "" : clean(address.stateOrRegion());
            case "code" -> clean(address.postalCode());
            default -> throw new IllegalStateException(field + " is no field of an address");
        };
    }

    private static String clean(@Nullable String words) {
        return Objects.requireNonNullElse(Style.name(words), "");
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
