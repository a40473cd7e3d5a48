package io.ordernotifier.emailfile;

import io.ordernotifier.output.Email;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/**
 * Writes an email as an {@code .eml} file: RFC 5322 and MIME, UTF-8, text and HTML as alternatives. The same email gives
 * the same bytes.
 */
public final class EmailFile {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private EmailFile() {}

    /**
     * The email as a file's content.
     *
     * @throws IllegalArgumentException when an address is none, or a name or the subject holds a line break
     */
    public static byte[] bytes(Email email, Sender sender) {
        MimeMessage message = message(email, sender);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw unwritable(email, e);
        }
    }

    /** The same as an object, to be sent. */
    static MimeMessage message(Email email, Sender sender) {
        try {
            Message message = new Message("<" + email.messageId() + "@" + sender.domain() + ">");
            message.setFrom(address(sender.address(), sender.name()));
            message.setRecipient(MimeMessage.RecipientType.TO, address(email.to(), email.toName()));
            message.setSubject(oneLine(email.subject(), "subject"), UTF_8);
            message.setHeader("Date", date(email.createdAt()));
            message.setContentLanguage(new String[] {email.locale()});
            setBody(message, email);
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw unwritable(email, e);
        }
    }

    /** Without the cause: its message may hold the address. */
    private static IllegalArgumentException unwritable(Email email, Exception e) {
        return new IllegalArgumentException("email " + email.messageId() + " of order " + email.orderId()
                + " cannot be written as a message: " + e.getClass().getSimpleName());
    }

    private static void setBody(MimeMessage message, Email email) throws MessagingException {
        if (email.html() == null) {
            message.setText(lines(email.text()), UTF_8);
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(lines(email.text()), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(lines(email.html()), UTF_8, "html");
        message.setContent(new Alternatives("alternatives-" + email.messageId(), text, html));
    }

    private static InternetAddress address(String address, String name)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress parsed = new InternetAddress(oneLine(address, "address"), true);
        parsed.setPersonal(oneLine(name, "name"), UTF_8);
        return parsed;
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String value, String what) {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("the " + what + " of an email holds a line break: must be one line");
        }
        return value;
    }

    /** Lines as messages end them. */
    private static String lines(String text) {
        return text.replaceAll("\\R", "\r\n");
    }

    private static String date(Instant instant) {
        return DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** A message that keeps the ID it is given. */
    private static final class Message extends MimeMessage {
        private final String id;

        Message(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Parts of which a mail program shows the last it can, between lines that are not left to chance. */
    private static final class Alternatives extends MimeMultipart {
        Alternatives(String boundary, MimeBodyPart... parts) throws MessagingException {
            super("alternative", parts);
            ContentType type = new ContentType(contentType);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }
}
