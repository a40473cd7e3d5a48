package io.ordernotifier.emailfile;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is shown of an email in a file: decoded, attachments and forwarded messages left out. Where there are
 * several texts, or several pieces of HTML, they follow one another as mail programs show them.
 *
 * @param text absent where there is HTML only; likewise HTML
 */
public record ReadEmail(
        String subject, @Nullable String text, @Nullable String html) {
    /** Parts may hold parts; no honest email goes so deep. */
    private static final int DEEPEST = 50;

    /**
     * Reads a message (RFC 5322, MIME), forgiving what mail programs forgive.
     *
     * @throws UnreadableEmailException where a part cannot be decoded
     */
    public static ReadEmail parse(byte[] file) throws UnreadableEmailException {
        Properties forgiving = new Properties();
        forgiving.setProperty("mail.mime.allowutf8", "true");
        Collected collected = new Collected();
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(forgiving), new ByteArrayInputStream(file));
            collected.add(message, 0);
            String subject = message.getSubject();
            return new ReadEmail(subject == null ? "" : subject, collected.text(), collected.html());
        } catch (UnsupportedEncodingException e) {
            throw new UnreadableEmailException("has a part in a character set that is not known here");
        } catch (MessagingException | IOException e) {
            throw new UnreadableEmailException(
                    "has a part that cannot be decoded: " + e.getClass().getSimpleName());
        }
    }

    private static final class Collected {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private boolean hasText;
        private boolean hasHtml;

        void add(Part part, int depth) throws MessagingException, IOException, UnreadableEmailException {
            if (depth > DEEPEST) {
                throw new UnreadableEmailException("has parts within parts, more than " + DEEPEST + " deep");
            }
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    add(parts.getBodyPart(i), depth + 1);
                }
            } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                if (part.isMimeType("text/html")) {
                    html.append(content(part));
                    hasHtml = true;
                } else if (part.isMimeType("text/*")) {
                    text.append(text.isEmpty() ? "" : "\n").append(content(part));
                    hasText = true;
                }
            }
        }

        private static String content(Part part) throws MessagingException, IOException {
            Object content = part.getContent();
            if (content instanceof InputStream stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
            return content.toString();
        }

        @Nullable
        String text() {
            return hasText || !hasHtml ? text.toString() : null;
        }

        @Nullable
        String html() {
            return hasHtml ? html.toString() : null;
        }
    }
}
