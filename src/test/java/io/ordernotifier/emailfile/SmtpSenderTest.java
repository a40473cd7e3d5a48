package io.ordernotifier.emailfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.Email;
import io.ordernotifier.wire.registry.Certificates;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Against a real SMTP server. */
class SmtpSenderTest {
    private static final Sender SENDER = new Sender("Nordlys Teaware", "orders@nordlys.example");
    private static final SmtpServer.Login LOGIN = new SmtpServer.Login("ann", "secret");

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Arrived(String from, String to, byte[] message, boolean encrypted) {}

    @TempDir
    private Path folder;

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private @Nullable SMTPServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void shouldSendTheMessageThatAFileWouldHold() throws Exception {
        SmtpServer plain = at(start(SMTPServer.port(0)), null, false, null);

        try (SmtpSender sender = SmtpSender.connect(plain)) {
            sender.send(email("1"), SENDER, null);
            sender.send(email("2"), SENDER, "me@nordlys.example");
        }

        assertThat(arrived).extracting(Arrived::to).containsExactly("buyer.1@example.com", "me@nordlys.example");
        assertThat(arrived).extracting(Arrived::from).containsOnly("orders@nordlys.example");
        MimeMessage read = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(arrived.get(0).message()));
        MimeMessage file = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(EmailFile.bytes(email("1"), SENDER)));
        assertThat(read.getSubject()).isEqualTo("Größe ≠ 2").isEqualTo(file.getSubject());
        assertThat(read.getMessageID()).isEqualTo(file.getMessageID());
        assertThat(read.getInputStream().readAllBytes())
                .isEqualTo(file.getInputStream().readAllBytes());
    }

    @Test
    void shouldEncryptAndLogInWhereThereIsALogin() throws Exception {
        Certificates certificates = Certificates.make(folder, "dns:localhost");
        SmtpServer secured = at(start(secured(certificates.context())), LOGIN, true, folder.resolve("certificate.pem"));

        try (SmtpSender sender = SmtpSender.connect(secured)) {
            sender.send(email("1"), SENDER, null);
        }

        assertThat(arrived).extracting(Arrived::encrypted).containsExactly(true);
    }

    @Test
    void shouldNotSendAPasswordInTheClear() {
        SmtpServer plain = at(start(SMTPServer.port(0)), LOGIN, false, null);

        assertThatThrownBy(() -> SmtpSender.connect(plain))
                .isInstanceOf(SmtpException.class)
                .hasMessageContaining("localhost:")
                .hasMessageContaining("STARTTLS");
    }

    @Test
    void shouldNotTrustACertificateThatNobodyVouchesFor() throws Exception {
        SmtpServer unknown =
                at(start(secured(Certificates.make(folder, "dns:localhost").context())), LOGIN, true, null);

        assertThatThrownBy(() -> SmtpSender.connect(unknown)).isInstanceOf(SmtpException.class);
    }

    @Test
    void shouldSayThatTheLoginIsWrongWithoutThePassword() throws Exception {
        Certificates certificates = Certificates.make(folder, "dns:localhost");
        SmtpServer.Login wrong = new SmtpServer.Login("ann", "guess");
        SmtpServer secured = at(start(secured(certificates.context())), wrong, true, folder.resolve("certificate.pem"));

        assertThatThrownBy(() -> SmtpSender.connect(secured))
                .isInstanceOf(SmtpException.class)
                .hasMessageEndingWith("does not accept the user and the password");
        assertThat(wrong.toString()).doesNotContain("guess");
    }

    @Test
    void shouldSayThatNobodyListens() {
        assertThatThrownBy(() -> SmtpSender.connect(new SmtpServer("localhost", 1, null, false, null)))
                .isInstanceOf(SmtpException.class)
                .hasMessageContaining("localhost:1 cannot be used");
    }

    private static SMTPServer.Builder secured(SSLContext context) {
        return SMTPServer.port(0)
                .enableTLS()
                .requireTLS()
                .startTlsSocketFactory(context)
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, message) -> {
                    if (!user.equals(LOGIN.user()) || !password.equals(LOGIN.password())) {
                        throw new LoginFailedException("no");
                    }
                }));
    }

    private int start(SMTPServer.Builder builder) {
        SMTPServer started = builder.bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, message) -> arrived.add(new Arrived(
                        from,
                        to,
                        message,
                        context.getTlsPeerCertificates() != null
                                || context.getAuthenticationHandler().isPresent())))
                .build();
        started.start();
        server = started;
        return started.getPortAllocated();
    }

    private static SmtpServer at(
            int port, SmtpServer.@Nullable Login login, boolean encrypted, @Nullable Path trusted) {
        return new SmtpServer("localhost", port, login, encrypted, trusted);
    }

    private static Email email(String number) {
        return new Email(
                "0f4e-" + number,
                "111-2223334-5556667",
                EmailKind.DelayNotice,
                "de",
                "buyer." + number + "@example.com",
                "Jürgen Weißmüller",
                "Größe ≠ 2",
                "Hallo Jürgen,\n.\n青葉\n",
                "<!DOCTYPE html>\n<p>Hallo 青葉</p>\n",
                Instant.parse("2025-03-05T23:30:15Z"),
                "event-1",
                "shipment-delayed",
                "pack@1",
                "templates");
    }
}
