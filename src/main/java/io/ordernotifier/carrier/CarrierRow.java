package io.ordernotifier.carrier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the carriers' file.
 *
 * @param place file and line, for errors
 * @param spellings everything a seller may call the carrier
 */
record CarrierRow(String place, Carrier carrier, List<String> spellings) {
    private static final List<String> COLUMNS =
            List.of("code", "name", "marketplace_codes", "aliases", "tracking_page", "country_pages", "local_names");
    /** A file from before there were names by language is still read. */
    private static final List<String> WITHOUT_LOCAL_NAMES = COLUMNS.subList(0, 6);

    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern BLANK = Pattern.compile(" ");

    /** Lines that start with # are comments; the first other line names the columns. */
    static List<CarrierRow> parse(String source, String content) {
        List<CarrierRow> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String place = source + ":" + number;
            List<String> cells = split(TAB, line);
            if (headed) {
                rows.add(row(place, cells));
            } else if (cells.equals(COLUMNS) || cells.equals(WITHOUT_LOCAL_NAMES)) {
                headed = true;
            } else {
                throw new IllegalArgumentException(place + ": the columns must be " + String.join(", ", COLUMNS));
            }
        }
        return rows;
    }

    private static CarrierRow row(String place, List<String> cells) {
        if (cells.size() < 3
                || cells.size() > COLUMNS.size()
                || cells.subList(0, 3).contains("")) {
            throw new IllegalArgumentException(
                    place + ": a carrier must have a code, a name and a marketplace code, and at most " + COLUMNS.size()
                            + " columns");
        }
        List<String> codes = split(BAR, cells.get(2));
        try {
            Carrier carrier = new Carrier(
                    cells.get(0),
                    cells.get(1),
                    codes,
                    page(cell(cells, 4)),
                    countryPages(cell(cells, 5)),
                    localNames(cell(cells, 6)));
            Stream<String> own = Stream.concat(
                    Stream.of(carrier.code(), carrier.name()),
                    carrier.localNames().values().stream().sorted());
            Stream<String> others = Stream.concat(
                    codes.stream().filter(code -> !code.equals(Carrier.NO_CODE)), split(BAR, cell(cells, 3)).stream());
            return new CarrierRow(place, carrier, Stream.concat(own, others).toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable TrackingPage page(String template) {
        return template.isEmpty() ? null : TrackingPage.parse(template);
    }

    private static Map<String, TrackingPage> countryPages(String cell) {
        Map<String, TrackingPage> pages = new LinkedHashMap<>();
        for (String entry : split(BLANK, cell)) {
            if (!entry.matches("[A-Z]{2}=.*")) {
                throw new IllegalArgumentException(entry + " must be a country code, = and a tracking page");
            }
            pages.put(entry.substring(0, 2), TrackingPage.parse(entry.substring(3)));
        }
        return pages;
    }

    private static Map<String, String> localNames(String cell) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String entry : split(BAR, cell)) {
            if (!entry.matches("[a-z]{2}(?:-[A-Z]{2})?=.+")) {
                throw new IllegalArgumentException(entry + " must be a language, = and the carrier's name in it");
            }
            int sign = entry.indexOf('=');
            names.put(entry.substring(0, sign), entry.substring(sign + 1));
        }
        return names;
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private static List<String> split(Pattern separator, String text) {
        return text.isEmpty() ? List.of() : List.of(separator.split(text, -1));
    }
}
