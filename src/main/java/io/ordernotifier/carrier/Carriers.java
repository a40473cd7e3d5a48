package io.ordernotifier.carrier;

import io.ordernotifier.event.Parcel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The carriers we know, found by whatever a seller calls them: our code, the marketplace's code, the name or another
 * usual spelling, without regard to case, accents, blanks and punctuation.
 */
public final class Carriers {
    private static final String BUILT_IN = "config/carriers.tsv";
    private static final Pattern NOT_COUNTED = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What stands for "a carrier that has no code": then the name tells which. */
    private static final List<String> NO_CODE = List.of("other", "otro");

    private final Map<String, Carrier> bySpelling = new HashMap<>();
    private final Set<String> marketplaceCodes = new HashSet<>();
    private final TrackingNumbers numbers = TrackingNumbers.builtIn();
    /** The usual spellings, letter for letter: most are written so, and need not be taken apart. */
    private final Map<String, Carrier> asWritten = new HashMap<>();

    Carriers(List<CarrierRow> rows) {
        for (CarrierRow row : rows) {
            marketplaceCodes.addAll(row.carrier().marketplaceCodes());
            for (String spelling : row.spellings()) {
                Carrier other = bySpelling.putIfAbsent(key(spelling), row.carrier());
                asWritten.putIfAbsent(spelling, row.carrier());
                if (other != null && !other.equals(row.carrier())) {
                    throw new IllegalArgumentException(row.place() + ": \"" + spelling
                            + "\" is already a spelling of carrier " + other.code() + ": must belong to one carrier");
                }
            }
        }
        asWritten.keySet().removeIf(Carriers::isNoCode);
        marketplaceCodes.removeIf(Carriers::isNoCode);
    }

    /** The carriers that come with the program. */
    public static Carriers builtIn() {
        try (InputStream in = Carriers.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException(BUILT_IN + " is not on the class path: the build must copy it there");
            }
            return of(BUILT_IN, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(BUILT_IN + " cannot be read", e);
        }
    }

    /**
     * The carriers of a file like {@code config/carriers.tsv}.
     *
     * @throws IllegalArgumentException naming the file, the line and what would be right
     */
    public static Carriers read(Path file) throws IOException {
        return of(file.toString(), Files.readString(file));
    }

    static Carriers of(String source, String content) {
        return new Carriers(CarrierRow.parse(source, content));
    }

    /** The parcel's carrier by its code or, where that says nothing, by its name. */
    public Optional<Carrier> find(Parcel parcel) {
        return Optional.ofNullable(byCode(parcel.carrierCode()))
                .or(() -> Optional.ofNullable(bySpelling(parcel.carrierName())));
    }

    /** The carrier as the buyer reads it: our name for it, else the seller's. */
    public String displayName(Parcel parcel) {
        return find(parcel).map(Carrier::name).orElseGet(() -> sellersName(parcel));
    }

    /** The same as a buyer of that language calls the carrier: Yamato Transport is ヤマト運輸 to a Japanese one. */
    public String displayName(Parcel parcel, Locale language) {
        return find(parcel).map(carrier -> carrier.nameIn(language)).orElseGet(() -> sellersName(parcel));
    }

    private static String sellersName(Parcel parcel) {
        String name = parcel.carrierName();
        return name == null || name.isBlank() ? parcel.carrierCode() : name;
    }

    /**
     * The parcel with the carrier as the marketplace's feeds want it: its exact code, as the seller wrote it where that is
     * one, else the carrier's preferred one; or {@code Other} and a name. Applied again it changes nothing.
     */
    public Parcel asMarketplaceSays(Parcel parcel) {
        String code = parcel.carrierCode();
        if (marketplaceCodes.contains(code)) {
            return parcel;
        }
        String preferred =
                find(parcel).map(carrier -> carrier.marketplaceCodes().get(0)).orElse(Carrier.NO_CODE);
        return preferred.equals(Carrier.NO_CODE)
                ? with(parcel, preferred, nameBesideNoCode(parcel))
                : with(parcel, preferred, parcel.carrierName());
    }

    private @Nullable String nameBesideNoCode(Parcel parcel) {
        String name = displayName(parcel);
        return isNoCode(name) || name.isBlank() ? null : name;
    }

    private static Parcel with(Parcel parcel, String carrierCode, @Nullable String carrierName) {
        return new Parcel(carrierCode, carrierName, parcel.shipMethod(), parcel.trackingNumber());
    }

    /** What is known of the parcel's tracking number; nothing without a number or with a carrier we do not know. */
    public Optional<TrackingNumbers.Verdict> checkNumber(Parcel parcel) {
        String number = parcel.trackingNumber();
        return number == null || number.isBlank()
                ? Optional.empty()
                : find(parcel).map(carrier -> numbers.check(carrier, number));
    }

    /**
     * Where the buyer can see the parcel; nothing without a tracking number, for a number that no carrier gives, and for
     * a carrier that has no page which can safely be linked.
     *
     * @param countryCode where it is delivered, ISO 3166-1 alpha-2
     */
    public Optional<URI> trackingPage(Parcel parcel, String countryCode) {
        String number = parcel.trackingNumber();
        return number == null
                ? Optional.empty()
                : find(parcel)
                        .map(carrier -> carrier.pageFor(countryCode.toUpperCase(Locale.ROOT)))
                        .flatMap(page -> page.of(number));
    }

    private @Nullable Carrier byCode(String code) {
        Carrier known = asWritten.get(code);
        return known != null ? known : isNoCode(code) ? null : bySpelling(code);
    }

    private static boolean isNoCode(String code) {
        return NO_CODE.contains(key(code));
    }

    private @Nullable Carrier bySpelling(@Nullable String spelling) {
        return spelling == null ? null : bySpelling.get(key(spelling));
    }

    private static String key(String spelling) {
        String bare = Normalizer.normalize(spelling, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NOT_COUNTED.matcher(bare).replaceAll("");
    }
}
