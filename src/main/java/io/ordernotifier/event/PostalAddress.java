package io.ordernotifier.event;

import org.jspecify.annotations.Nullable;

/**
 * Where the parcels go. Personal data.
 *
 * @param countryCode ISO 3166-1 alpha-2
 */
public record PostalAddress(
        String name,
        String line1,
        @Nullable String line2,
        @Nullable String line3,
        String city,
        @Nullable String stateOrRegion,
        @Nullable String postalCode,
        String countryCode) {}
