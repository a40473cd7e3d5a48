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

    /** Signs that other systems write for one of cp932's by another code point, which it lacks or makes a backslash of. */
    private static final String NOT_IN_CP932 = "〜‖−—¥‾";

    private static final String IN_CP932 = "～∥－―￥￣";

    boolean isJapan() {
        return country.equals("JP");
    }

    /** Whether a carrier may be told by {@code Other} and a name: in India not since May 2021. */
    boolean takesOtherCarriers() {
        return !country.equals("IN");
    }

    /** The same words in the code points of its {@link #charset()}, where they have others. */
    String spelled(String text) {
        if (!isJapan()) {
            return text;
        }
        String spelled = text;
        for (int i = 0; i < NOT_IN_CP932.length(); i++) {
            spelled = spelled.replace(NOT_IN_CP932.charAt(i), IN_CP932.charAt(i));
        }
        return spelled;
    }

    /** Of tab-separated files. */
    Charset charset() {
        return isJapan() ? CP932 : StandardCharsets.UTF_8;
    }
}
