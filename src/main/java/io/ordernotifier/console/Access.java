package io.ordernotifier.console;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/**
 * Who may ask what. What shows an order wants the token ({@code Authorization: Bearer …}); without it, and only where
 * nobody but this machine can ask, it is shown with personal data masked. What does something always wants it.
 */
final class Access {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String SCHEME = "Bearer ";

    private final Optional<byte[]> token;
    private final boolean loopback;

    Access(Optional<String> token, String host) {
        this.token = token.map(each -> each.getBytes(StandardCharsets.UTF_8));
        this.loopback = isLoopback(host);
    }

    /** What a caller may see. */
    enum Sight {
        NOTHING,
        MASKED,
        EVERYTHING
    }

    /** What the caller may see of orders; with {@code NOTHING} it has been told why. */
    Sight ofOrders(Context http) {
        if (bears(http)) {
            return Sight.EVERYTHING;
        }
        if (loopback && http.header("Authorization") == null) {
            return Sight.MASKED;
        }
        refuse(http);
        return Sight.NOTHING;
    }

    /** Whether the caller may have something done; else it has been told why. */
    boolean toAct(Context http) {
        boolean may = bears(http);
        if (!may) {
            refuse(http);
        }
        return may;
    }

    private boolean bears(Context http) {
        String given = http.header("Authorization");
        return token.isPresent()
                && given != null
                && given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        token.get(), given.substring(SCHEME.length()).trim().getBytes(StandardCharsets.UTF_8));
    }

    private void refuse(Context http) {
        if (token.isEmpty()) {
            JsonBody.write(http, FORBIDDEN, Map.of("error", "no token is set on this instance: set http.token"));
        } else {
            http.header("WWW-Authenticate", "Bearer");
            JsonBody.error(http, UNAUTHORIZED, "the token is missing or wrong: Authorization: Bearer and http.token");
        }
    }

    private static boolean isLoopback(String host) {
        InetAddress address = new InetSocketAddress(host, 0).getAddress();
        return address != null && address.isLoopbackAddress();
    }
}
