package io.ordernotifier.emailfile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where emails can be sent to, to look at them in a mail program.
 *
 * @param login absent where the server asks for none; never sent in the clear
 * @param encrypted whether to insist on STARTTLS; without it, STARTTLS is used where the server offers it
 * @param trusted a certificate (PEM) to trust beside those that Java trusts, such as the server's own
 */
public record SmtpServer(
        String host,
        int port,
        @Nullable Login login,
        boolean encrypted,
        @Nullable Path trusted) {

    /** User and password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
