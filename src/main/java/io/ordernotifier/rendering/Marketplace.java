package io.ordernotifier.rendering;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Where an order was placed.
 *
 * @param country ISO 3166-1 alpha-2, empty for a marketplace we do not know
 * @param locales the languages it is offered in, the usual one first
 * @param zone in which a moment becomes a date
 */
record Marketplace(String country, List<Locale> locales, ZoneId zone) {
    Marketplace {
        locales = List.copyOf(locales);
    }

    Locale usualLocale() {
        return locales.get(0);
    }
}
