package io.ordernotifier.emailfile;

import io.ordernotifier.output.Email;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sends emails to an SMTP server, over one connection: the same messages as {@link EmailFile} writes. */
public final class SmtpSender implements AutoCloseable {
    private static final String PATIENCE_MS = "10000";

    private final SmtpServer server;
    private final Transport transport;

    private SmtpSender(SmtpServer server, Transport transport) {
        this.server = server;
        this.transport = transport;
    }

    public static SmtpSender connect(SmtpServer server) throws SmtpException {
        SmtpServer.Login login = server.login();
        try {
            Transport transport = Session.getInstance(properties(server)).getTransport("smtp");
            transport.connect(
                    server.host(),
                    server.port(),
                    login == null ? null : login.user(),
                    login == null ? null : login.password());
            return new SmtpSender(server, transport);
        } catch (AuthenticationFailedException e) {
            throw new SmtpException(name(server) + " does not accept the user and the password");
        } catch (MessagingException e) {
            throw new SmtpException(name(server) + " cannot be used: " + reason(e));
        } catch (GeneralSecurityException | IOException e) {
            throw new SmtpException(
                    server.trusted() + " cannot be used: must be a certificate in PEM (" + e.getMessage() + ")");
        }
    }

    private static Properties properties(SmtpServer server) throws GeneralSecurityException, IOException {
        Properties properties = new Properties();
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(server.encrypted() || server.login() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(server.login() != null));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MS);
        properties.put("mail.smtp.timeout", PATIENCE_MS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MS);
        if (server.trusted() != null) {
            properties.put("mail.smtp.ssl.socketFactory", TrustedCertificate.socketFactory(server.trusted()));
        }
        return properties;
    }

    /** @param to whom it is sent to instead of the buyer */
    public void send(Email email, Sender sender, @Nullable String to) throws SmtpException {
        MimeMessage message = EmailFile.message(email, sender);
        try {
            InternetAddress[] recipients = {new InternetAddress(to == null ? email.to() : to, true)};
            transport.sendMessage(message, recipients);
        } catch (MessagingException e) {
            throw new SmtpException(name(server) + " does not take email " + email.messageId() + " of order "
                    + email.orderId() + ": " + e.getClass().getSimpleName());
        }
    }

    private static String name(SmtpServer server) {
        return server.host() + ":" + server.port();
    }

    private static String reason(MessagingException e) {
        Exception cause = e.getNextException();
        return e.getMessage()
                + (cause == null || String.valueOf(e.getMessage()).contains(String.valueOf(cause.getMessage()))
                        ? ""
                        : " (" + cause.getMessage() + ")");
    }

    @Override
    public void close() throws SmtpException {
        try {
            transport.close();
        } catch (MessagingException e) {
            throw new SmtpException(name(server) + " did not end the connection: " + e.getMessage());
        }
    }
}
