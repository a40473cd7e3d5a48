package io.ordernotifier.carrier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who carries parcels.
 *
 * @param code ours, lower-case
 * @param name as the buyer reads it
 * @param marketplaceCodes the marketplace's exact codes, the preferred one first; {@code Other} where it has none
 * @param trackingPage absent where no page can safely be linked
 * @param countryPages instead of it for a country of delivery (ISO 3166-1 alpha-2)
 * @param localNames as buyers of that language (BCP 47) read it, where they call it otherwise
 */
public record Carrier(
        String code,
        String name,
        List<String> marketplaceCodes,
        @Nullable TrackingPage trackingPage,
        Map<String, TrackingPage> countryPages,
        Map<String, String> localNames) {
    /** The marketplace's code for a carrier that has none: then the name tells which. */
    public static final String NO_CODE = "Other";

    public Carrier {
        marketplaceCodes = List.copyOf(marketplaceCodes);
        countryPages = Map.copyOf(countryPages);
        localNames = Map.copyOf(localNames);
    }

    String nameIn(Locale language) {
        return localNames.getOrDefault(language.toLanguageTag(), name);
    }

    @Nullable
    TrackingPage pageFor(String countryCode) {
        return countryPages.getOrDefault(countryCode, trackingPage);
    }
}
