package io.ordernotifier.feedfile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * Where an order was placed, and so where its feed records go.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zone in which a moment becomes the date of a shipment
 */
record Marketplace(String id, String country, ZoneId zone) {
    private static final Charset CP932 = Charset.forName("windows-31j");

    boolean isJapan() {
        return country.equals("JP");
    }

    /** Whether a carrier may be told by {@code Other} and a name: in India not since May 2021. */
    boolean takesOtherCarriers() {
        return !country.equals("IN");
    }

    /** Of tab-separated files. */
    Charset charset() {
        return isJapan() ? CP932 : StandardCharsets.UTF_8;
    }
}
