package io.ordernotifier.wire.registry;

import static io.ordernotifier.wire.registry.ScriptedServer.SCHEMA;
import static io.ordernotifier.wire.registry.ScriptedServer.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTlsTest {
    @TempDir
    private static Path folder;

    private static Certificates ours;
    private static Certificates ofAnotherName;

    private final Map<String, Object> settings = new HashMap<>(Map.of("schema.registry.max.retries", "0"));

    @BeforeAll
    static void makeCertificates() throws Exception {
        ours = Certificates.make(folder, "ip:127.0.0.1");
        ofAnotherName = Certificates.make(Files.createDirectory(folder.resolve("other")), "dns:registry.example");
    }

    @Test
    void shouldTrustTheCertificateInATruststore() throws Exception {
        settings.put("schema.registry.ssl.truststore.location", ours.trust().toString());
        settings.put("schema.registry.ssl.truststore.password", Certificates.PASSWORD);
        settings.put("schema.registry.ssl.truststore.type", "PKCS12");

        assertReads(ours);
    }

    @Test
    void shouldTrustTheCertificateInAPem() throws Exception {
        settings.put("schema.registry.ssl.truststore.type", "PEM");
        settings.put("schema.registry.ssl.truststore.certificates", ours.certificatePem());

        assertReads(ours);
    }

    @Test
    void shouldShowItsOwnCertificateWhenAsked() throws Exception {
        // Given
        settings.put("schema.registry.ssl.truststore.type", "PEM");
        settings.put("schema.registry.ssl.truststore.certificates", ours.certificatePem());

        try (ScriptedServer server = ScriptedServer.askingForACertificate(ours.context(), answers(200, SCHEMA))) {
            settings.put("schema.registry.url", "https://127.0.0.1:" + server.port());

            // Then
            assertThatThrownBy(() -> new SchemaRegistry(settings).byId(7))
                    .isInstanceOf(RegistryUnreachableException.class);

            settings.put("schema.registry.ssl.keystore.type", "PEM");
            settings.put("schema.registry.ssl.keystore.key", ours.keyPem());
            settings.put("schema.registry.ssl.keystore.certificate.chain", ours.certificatePem());
            assertThat(new SchemaRegistry(settings).byId(7).getName()).isEqualTo("Cup");
        }
    }

    @Test
    void shouldNotTalkToAStranger() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ours.context(), answers(200, SCHEMA))) {
            settings.put("schema.registry.url", "https://127.0.0.1:" + server.port());

            assertThatThrownBy(() -> new SchemaRegistry(settings).byId(7))
                    .isInstanceOf(RegistryUnreachableException.class)
                    .hasMessageContaining("SSLHandshakeException");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldNotTalkToSomebodyWithAnothersCertificate() throws Exception {
        settings.put("schema.registry.ssl.truststore.type", "PEM");
        settings.put("schema.registry.ssl.truststore.certificates", ofAnotherName.certificatePem());

        try (ScriptedServer server = new ScriptedServer(ofAnotherName.context(), answers(200, SCHEMA))) {
            settings.put("schema.registry.url", "https://127.0.0.1:" + server.port());

            assertThatThrownBy(() -> new SchemaRegistry(settings).byId(7))
                    .isInstanceOf(RegistryUnreachableException.class)
                    .hasMessageContaining("SSLHandshakeException");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldRefuseTlsSettingsThatCannotBeUsed() {
        settings.put("schema.registry.url", "https://127.0.0.1:1");

        settings.put("schema.registry.ssl.truststore.location", "/nowhere/trust.jks");
        assertThatThrownBy(() -> new SchemaRegistry(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.ssl.*")
                .hasMessageContaining("/nowhere/trust.jks");

        settings.put("schema.registry.ssl.trustore.location", "x");
        assertThatThrownBy(() -> new SchemaRegistry(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.ssl.trustore.location");

        settings.remove("schema.registry.ssl.trustore.location");
        settings.put("schema.registry.ssl.endpoint.identification.algorithm", "");
        assertThatThrownBy(() -> new SchemaRegistry(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is always checked");
    }

    private void assertReads(Certificates certificates) throws Exception {
        try (ScriptedServer server = new ScriptedServer(certificates.context(), answers(200, SCHEMA))) {
            settings.put("schema.registry.url", "https://127.0.0.1:" + server.port());
            assertThat(new SchemaRegistry(settings).byId(7).getName()).isEqualTo("Cup");
        }
    }
}
