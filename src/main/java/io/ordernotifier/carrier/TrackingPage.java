package io.ordernotifier.carrier;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page on which a carrier shows where a parcel is: an address with <code>{n}</code> in the place of the tracking
 * number. The number can only ever fill that place: it comes after the host, and is percent-encoded.
 */
public final class TrackingPage {
    private static final String NUMBER = "{n}";

    private static final int SHORTEST = 4;
    /** The most that a marketplace's feed takes. */
    private static final int LONGEST = 50;

    /** Letters, digits and single separators between them. */
    private static final Pattern PLAUSIBLE =
            Pattern.compile("(?=.{" + SHORTEST + "," + LONGEST + "}$)[A-Za-z0-9]+([ -][A-Za-z0-9]+)*");

    private final String before;
    private final String after;

    private TrackingPage(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /**
     * @param template such as <code>https://www.ups.com/track?tracknum={n}</code>
     * @throws IllegalArgumentException naming what would be right
     */
    static TrackingPage parse(String template) {
        int at = template.indexOf(NUMBER);
        if (at < 0 || template.indexOf(NUMBER, at + 1) >= 0) {
            throw new IllegalArgumentException(template + " must hold {n} exactly once, for the tracking number");
        }
        TrackingPage page = new TrackingPage(template.substring(0, at), template.substring(at + NUMBER.length()));
        URI sample = page.uri("1");
        if (!"https".equals(sample.getScheme())
                || sample.getHost() == null
                || sample.getUserInfo() != null
                || page.before.length()
                        <= "https://".length() + sample.getRawAuthority().length()) {
            throw new IllegalArgumentException(template + " must be an https address with {n} after the host");
        }
        return page;
    }

    /** The page of this parcel, or nothing for a number that no carrier gives. */
    Optional<URI> of(String trackingNumber) {
        String number = trackingNumber.strip();
        if (isPlain(number)) {
            return Optional.of(uri(number));
        }
        if (!PLAUSIBLE.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(uri(URLEncoder.encode(TrackingNumbers.joined(number), StandardCharsets.UTF_8)));
    }

    /** Plausible, and to be written as it is: almost every number. */
    private static boolean isPlain(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return number.length() >= SHORTEST && number.length() <= LONGEST;
    }

    private URI uri(String number) {
        try {
            return new URI(before + number + after);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(before + NUMBER + after + " must be a web address", e);
        }
    }
}
