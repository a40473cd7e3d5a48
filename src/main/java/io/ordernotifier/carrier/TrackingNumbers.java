package io.ordernotifier.carrier;

import io.ordernotifier.carrier.TrackingForm.Fit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms of tracking numbers that carriers publish, and their check digits. A number that fits none may still be right,
 * for carriers add forms: it is worth a warning and no more. Numbers of carriers collide, so the carrier is never guessed.
 */
public final class TrackingNumbers {
    private static final String FILE = "tracking-numbers.tsv";
    private static final String COLUMNS = "carrier\tform\tnumber\tcheck";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DIGITS_IN_GROUPS = Pattern.compile("[0-9-]+");

    /** What is known of a number. */
    public enum Verdict {
        /** A form of the carrier's, with the right check digit where it has one. */
        FITS,
        /** The form is the carrier's, the check digit is not right: mistyped, most likely. */
        WRONG_CHECK_DIGIT,
        /** No form of the carrier's, all of whose forms are known: another carrier's number, most likely. */
        UNKNOWN_FORM,
        /** Nothing can be said: the carrier's forms are not published, or only some of them. */
        NOT_KNOWN;

        /** Worth a warning. */
        public boolean isDoubtful() {
            return this == WRONG_CHECK_DIGIT || this == UNKNOWN_FORM;
        }
    }

    private final Map<String, List<TrackingForm>> byCarrier = new HashMap<>();
    private final Set<String> withOtherForms = new HashSet<>();

    private TrackingNumbers(Stream<String> lines) {
        lines.filter(line -> !line.startsWith("#") && !line.equals(COLUMNS)).forEach(this::add);
    }

    /** The forms that come with the program. */
    public static TrackingNumbers builtIn() {
        try (InputStream in = TrackingNumbers.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path: the build must copy it there");
            }
            return new TrackingNumbers(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 1) {
            withOtherForms.add(cells[0]);
            return;
        }
        byCarrier
                .computeIfAbsent(cells[0], code -> new ArrayList<>())
                .add(new TrackingForm(
                        cells[0],
                        cells[1],
                        Pattern.compile(cells[2]),
                        cells.length > 3 ? CheckDigit.parse(cells[3]) : null));
    }

    /** What is known of a carrier's number, however it is grouped. */
    public Verdict check(Carrier carrier, String number) {
        String bare = joined(number).toUpperCase(Locale.ROOT);
        Verdict verdict = withOtherForms.contains(carrier.code()) || !byCarrier.containsKey(carrier.code())
                ? Verdict.NOT_KNOWN
                : Verdict.UNKNOWN_FORM;
        for (TrackingForm form : byCarrier.getOrDefault(carrier.code(), List.of())) {
            Fit fit = form.fit(bare);
            if (fit == Fit.FITS) {
                return Verdict.FITS;
            }
            if (fit == Fit.WRONG_CHECK_DIGIT) {
                verdict = Verdict.WRONG_CHECK_DIGIT;
            }
        }
        return verdict;
    }

    /** All forms, for the tests. */
    Stream<TrackingForm> forms() {
        return byCarrier.values().stream().flatMap(List::stream);
    }

    /** Blanks are only ever there for the eye; hyphens as well, in a number of digits alone. */
    static String joined(String number) {
        String joined = BLANKS.matcher(number).replaceAll("");
        return DIGITS_IN_GROUPS.matcher(joined).matches() ? joined.replace("-", "") : joined;
    }
}
