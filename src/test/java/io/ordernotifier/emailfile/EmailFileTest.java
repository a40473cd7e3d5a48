package io.ordernotifier.emailfile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.Email;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailFileTest {
    private static final Sender SENDER = new Sender("Nordlys Teaware, Inc.", "orders@nordlys.example.com");
    private static final String TEXT = """
            Hello Jürgen,

            your order 111-2223334-5556667 left today.
            .
            From here it takes two days. 青葉
            """;
    private static final String HTML = """
            <!DOCTYPE html>
            <p>Hello Jürgen,</p>
            <p>your order <b>111-2223334-5556667</b> left today. 青葉</p>
            """;

    @Test
    void shouldGiveBackTheSameEmailWhenReadByAMailLibrary() throws Exception {
        // When
        MimeMessage message = parse(EmailFile.bytes(email("Jürgen Weißmüller", "Größe = 1 ≠ 2", TEXT, HTML), SENDER));

        // Then
        assertThat(message.getSubject()).isEqualTo("Größe = 1 ≠ 2");
        assertThat(message.getFrom())
                .containsExactly(new InternetAddress("orders@nordlys.example.com", "Nordlys Teaware, Inc."));
        InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo("buyer.1@example.com");
        assertThat(to.getPersonal()).isEqualTo("Jürgen Weißmüller");
        assertThat(message.getSentDate().toInstant()).isEqualTo(Instant.parse("2025-03-05T23:30:15Z"));
        assertThat(message.getMessageID()).isEqualTo("<0f4e-1@nordlys.example.com>");
        assertThat(message.getContentLanguage()).containsExactly("de-DE");
        MimeMultipart alternatives = (MimeMultipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(2);
        assertPart(alternatives.getBodyPart(0), "text/plain", TEXT);
        assertPart(alternatives.getBodyPart(1), "text/html", HTML);
    }

    @Test
    void shouldWriteAnEmailInPlainTextAsOnePart() throws Exception {
        MimeMessage message = parse(EmailFile.bytes(email("Ann Hollis", "Your order", TEXT, null), SENDER));

        assertThat(message.isMimeType("text/plain")).isTrue();
        assertThat(message.getContent()).isEqualTo(TEXT.replace("\n", "\r\n"));
    }

    @Test
    void shouldWriteTheSameBytesForTheSameEmail() {
        Email email = email("Ann Hollis", "Your order", TEXT, HTML);

        assertThat(EmailFile.bytes(email, SENDER)).isEqualTo(EmailFile.bytes(email, SENDER));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "|O'Neil, Sam \"Buddy\" <sam>|, |A subject of one hundred and more letters that has to be folded because no line may be longer than 78|",
                "青葉 みどり, ご注文 111-2223334-5556667 の商品を発送しました。ご注文 111-2223334-5556667 の商品を発送しました。",
                "Éloïse Châtelain, Bcc: is only a word here"
            })
    void shouldKeepNamesAndSubjectsWhateverTheyHold(String name, String subject) throws Exception {
        // When
        byte[] bytes = EmailFile.bytes(email(name, subject, TEXT, HTML), SENDER);

        // Then
        MimeMessage message = parse(bytes);
        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo(name);
        assertThat(new String(bytes, US_ASCII).split("\r\n", -1))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(998).doesNotContain("\n", "\r"));
    }

    @Test
    void shouldWriteSevenBitsOnly() {
        assertThat(EmailFile.bytes(email("青葉 みどり", "Größe", TEXT, HTML), SENDER))
                .satisfies(bytes -> {
                    for (byte each : bytes) {
                        assertThat(each).isNotNegative();
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann\r\nBcc: all@example.com", "Ann\nBcc: all@example.com", "Ann\rBcc: all@example.com"})
    void shouldRefuseALineBreakThatWouldBeginAHeader(String injected) {
        assertThatThrownBy(() -> EmailFile.bytes(email(injected, "Your order", TEXT, HTML), SENDER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of an email holds a line break: must be one line");
        assertThatThrownBy(() -> EmailFile.bytes(email("Ann", injected, TEXT, HTML), SENDER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the subject of an email holds a line break: must be one line");
    }

    @Test
    void shouldRefuseWhatIsNoAddressWithoutRepeatingIt() {
        assertThatThrownBy(() -> EmailFile.bytes(
                        email("Ann", "Your order", TEXT, HTML), new Sender("Nordlys", "somebody, at example.com")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order 111-2223334-5556667")
                .hasMessageNotContaining("somebody");
    }

    private static void assertPart(BodyPart part, String type, String content) throws Exception {
        assertThat(part.isMimeType(type)).isTrue();
        assertThat(part.getContentType()).containsIgnoringCase("charset=utf-8");
        assertThat(part.getContent()).isEqualTo(content.replace("\n", "\r\n"));
    }

    private static MimeMessage parse(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static Email email(String toName, String subject, String text, @Nullable String html) {
        return new Email(
                "0f4e-1",
                "111-2223334-5556667",
                EmailKind.ShipmentConfirmation,
                "de-DE",
                "buyer.1@example.com",
                toName,
                subject,
                text,
                html,
                Instant.parse("2025-03-05T23:30:15Z"),
                "evt-1",
                "order-shipped",
                "amazon-communication-guidelines",
                "1");
    }
}
