package io.ordernotifier.console;

import io.ordernotifier.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** Certificates of this instance and of those it asks, read from PEM files by Kafka's own reader of them. */
public final class Tls {
    private static final String PEM = "PEM";

    private Tls() {}

    /**
     * What the server and the client speak TLS with.
     *
     * @throws ConsoleException when a file cannot be read or used
     */
    public static SSLContext context(Settings.HttpTls files) {
        Map<String, Object> config = new HashMap<>();
        config.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, PEM);
        config.put(SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG, read("http.tls.certificate", files.certificate()));
        config.put(SslConfigs.SSL_KEYSTORE_KEY_CONFIG, read("http.tls.key", files.key()));
        files.ca().ifPresent(ca -> {
            config.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, PEM);
            config.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, read("http.tls.ca", ca));
        });
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            ConfigDef names = new ConfigDef();
            SslConfigs.addClientSslSupport(names);
            factory.configure(names.parse(config));
            return factory.sslContext();
        } catch (KafkaException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    private static ConsoleException unusable(RuntimeException e) {
        return new ConsoleException(
                "http.tls.certificate, http.tls.key, http.tls.ca: must be PEM files that belong together, the key as"
                        + " PKCS #8 without a password ("
                        + Optional.ofNullable(e.getMessage())
                                .orElse(e.getClass().getSimpleName()) + ")",
                e);
    }

    private static Password read(String setting, Path file) {
        try {
            return new Password(Files.readString(file));
        } catch (IOException e) {
            throw new ConsoleException(setting + ": cannot read " + file, e);
        }
    }
}
