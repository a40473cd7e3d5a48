package io.ordernotifier.command;

import io.ordernotifier.emailfile.SmtpServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options by which emails are sent to an SMTP server; the login comes from the environment, where others cannot see it. */
final class SmtpOptions {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(.+):([0-9]{1,5})");
    private static final String USER = "ORDER_NOTIFIER_SMTP_USER";
    private static final String PASSWORD = "ORDER_NOTIFIER_SMTP_PASSWORD";

    @Option(
            names = "--smtp",
            paramLabel = "HOST:PORT",
            required = true,
            description = "Send the emails to an SMTP server such as a local Mailpit. User and password are taken from "
                    + USER + " and " + PASSWORD + ", and never sent without STARTTLS.")
    private String address = "";

    @Option(
            names = "--smtp-to",
            paramLabel = "ADDRESS",
            description = "Whom to send them to (default: the buyers of the samples or events).")
    private @Nullable String to;

    @Option(names = "--smtp-starttls", description = "Insist on STARTTLS (else it is used where it is offered).")
    private boolean startTls;

    @Option(
            names = "--smtp-trust",
            paramLabel = "FILE",
            description = "Certificate (PEM) of the server, where Java does not trust it of itself.")
    private @Nullable Path trusted;

    String address() {
        return address;
    }

    @Nullable
    String to() {
        return to;
    }

    SmtpServer server(CommandLine verb, Map<String, String> environment) {
        Matcher parts = HOST_AND_PORT.matcher(address);
        if (!parts.matches()) {
            throw new ParameterException(verb, "--smtp " + address + ": must be HOST:PORT, such as localhost:1025");
        }
        String user = environment.get(USER);
        SmtpServer.Login login =
                user == null ? null : new SmtpServer.Login(user, environment.getOrDefault(PASSWORD, ""));
        return new SmtpServer(parts.group(1), Integer.parseInt(parts.group(2)), login, startTls, trusted);
    }
}
