package io.ordernotifier.emailfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.Email;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadEmailTest {

    private static ReadEmail read(String message) throws UnreadableEmailException {
        return ReadEmail.parse(message.replace("\n", "\r\n").getBytes(UTF_8));
    }

    @Test
    void shouldReadWhatItHasWritten() throws UnreadableEmailException {
        Email email = new Email(
                "6c1b8a5e-9d4f-5e0a-8a3c-000000000001",
                "114-8918197-7904071",
                EmailKind.DelayNotice,
                "ja",
                "buyer@marketplace.example",
                "佐藤 星",
                "ご注文 114-8918197-7904071 の遅延について、とても長い件名でありますから折り返されます",
                "こんにちは、\n遅れます。\n",
                "<p>遅れます。</p>",
                Instant.EPOCH,
                "e-1",
                "shipment-delayed",
                "p@1",
                "t");

        ReadEmail read = ReadEmail.parse(EmailFile.bytes(email, new Sender("Shop", "shop@seller.example")));

        assertThat(read.subject()).isEqualTo(email.subject());
        assertThat(read.text()).isEqualToNormalizingNewlines(email.text());
        assertThat(read.html()).isEqualToNormalizingNewlines(email.html());
    }

    @Test
    void shouldDecodeCharacterSetsAndTransferEncodings() throws UnreadableEmailException {
        ReadEmail read = read("""
                Subject: =?iso-2022-jp?B?GyRCQ21KOBsoQg==?=
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Gr=FC=DFe und 20=20% =
                Rabatt
                """);

        assertThat(read.subject()).isEqualTo("注文");
        assertThat(read.text()).isEqualToNormalizingNewlines("Grüße und 20 % Rabatt\n");
        assertThat(read.html()).isNull();
    }

    @Test
    void shouldTakeWhatIsShownAndNoAttachments() throws UnreadableEmailException {
        ReadEmail read = read("""
                Subject: Order
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/related; boundary=inner

                --inner
                Content-Type: text/html; charset=utf-8

                <p>Hi</p>
                --inner
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                AAAA
                --inner--
                --outer
                Content-Type: text/plain
                Content-Disposition: attachment; filename=note.txt

                not shown
                --outer
                Content-Type: message/rfc822

                Subject: forwarded

                not shown either
                --outer--
                """);

        assertThat(read.html()).isEqualTo("<p>Hi</p>");
        assertThat(read.text()).isNull();
    }

    @Test
    void shouldForgiveWhatMailProgramsForgive() throws UnreadableEmailException {
        assertThat(read("Subject: Grüße\n\nbare\n").subject()).isEqualTo("Grüße");
        assertThat(read("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nno end")
                        .text())
                .isEqualTo("no end");
        assertThat(ReadEmail.parse("no header at all".getBytes(ISO_8859_1)).subject())
                .isEmpty();
        assertThat(ReadEmail.parse(new byte[0]).text()).isEmpty();
    }

    @Test
    void shouldSayWhyItCannotBeRead() {
        assertThatThrownBy(() -> read("Content-Type: text/plain; charset=x-klingon\n\nhi\n"))
                .isInstanceOf(UnreadableEmailException.class)
                .hasMessage("has a part in a character set that is not known here");
        assertThatThrownBy(() -> read(nested(60)))
                .isInstanceOf(UnreadableEmailException.class)
                .hasMessageContaining("parts within parts");
    }

    private static String nested(int depth) {
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            message.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return message.append("\nhi\n").toString();
    }
}
