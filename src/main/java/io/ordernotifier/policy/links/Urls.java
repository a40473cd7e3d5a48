package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.Letters;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Web addresses made comparable, as RFC 3986 section 6 normalises them: case of scheme and host, default port, an empty
 * path, percent encoding of what needs none. Nothing else: another path or number is another page.
 */
final class Urls {
    private static final String HEX = "0123456789ABCDEF";

    private Urls() {}

    /** The canonical form, or null for what is no plain web address: another scheme, user information, stray characters. */
    static @Nullable String canonical(String address) {
        int schemeEnd = address.indexOf("://");
        if (schemeEnd < 0) {
            return null;
        }
        String scheme = Letters.small(address.substring(0, schemeEnd));
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return null;
        }
        int hostStart = schemeEnd + 3;
        int hostEnd = endOfAuthority(address, hostStart);
        String authority = authority(address.substring(hostStart, hostEnd), scheme);
        String rest = percentEncoded(address, hostEnd);
        if (authority == null || rest == null) {
            return null;
        }
        return scheme + "://" + authority + (rest.startsWith("/") ? rest : "/" + rest);
    }

    private static int endOfAuthority(String address, int from) {
        int at = from;
        while (at < address.length() && "/?#".indexOf(address.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static @Nullable String authority(String written, String scheme) {
        String defaultPort = scheme.equals("https") ? ":443" : ":80";
        String lower = Letters.small(written);
        String authority =
                lower.endsWith(defaultPort) ? lower.substring(0, lower.length() - defaultPort.length()) : lower;
        for (int i = 0; i < authority.length(); i++) {
            char c = authority.charAt(i);
            if (!Letters.isPlain(c) && c != '.' && c != '-' && c != ':') {
                return null;
            }
        }
        return authority.isEmpty() ? null : authority;
    }

    private static @Nullable String percentEncoded(String address, int from) {
        StringBuilder encoded = new StringBuilder(address.length() - from);
        int at = from;
        while (at < address.length()) {
            int codePoint = address.codePointAt(at);
            int octet = codePoint == '%' ? octet(address, at + 1) : -1;
            if (octet >= 0) {
                if (isUnreserved(octet)) {
                    encoded.append((char) octet);
                } else {
                    percent(encoded, octet);
                }
                at += 3;
            } else if (codePoint <= ' ' || codePoint == '\\' || codePoint == 127) {
                return null;
            } else if (codePoint < 128) {
                encoded.append((char) codePoint);
                at++;
            } else {
                for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                    percent(encoded, b & 0xff);
                }
                at += Character.charCount(codePoint);
            }
        }
        return encoded.toString();
    }

    private static int octet(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static void percent(StringBuilder encoded, int octet) {
        encoded.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }

    private static boolean isUnreserved(int c) {
        return c < 128 && (Letters.isPlain(Character.toLowerCase((char) c)) || "-._~".indexOf(c) >= 0);
    }
}
