package io.ordernotifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Map<String, String> LEAST =
            Map.of("kafka.bootstrap.servers", "broker:9092", "schema.registry.url", "http://registry:8081");

    @Test
    void shouldTakeTheDefaultsOfTheTable() {
        // When
        Settings settings = Settings.of(LEAST);

        // Then
        assertThat(settings.applicationId()).isEqualTo("order-notifier");
        assertThat(settings.pendingTimeout()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.policyPack()).isEqualTo("amazon-communication-guidelines");
        assertThat(settings.topics().replay()).isEqualTo("order-notifier.replay");
        assertThat(settings.topics().inputs()).hasSize(7);
        assertThat(settings.httpHost()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http.token",
                "kafka.ssl.keystore.password",
                "kafka.producer.sasl.jaas.config",
                "schema.registry.basic.auth.user.info",
                "schema.registry.bearer.auth.token",
                "kafka.ssl.keystore.key"
            })
    void shouldRefuseASecretOnTheCommandLineWithoutSayingIt(String key) {
        assertThatThrownBy(() -> SettingsSources.merge(Optional.empty(), Map.of(), List.of(key + "=hush-hush")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key)
                .hasMessageNotContaining("hush");
        assertThat(SettingsSources.merge(Optional.empty(), Map.of(), List.of(key + "=${env:HUSH}")))
                .containsEntry(key, "${env:HUSH}");
    }

    @Test
    void shouldTakeTheTokenFromAFileAndKeepItToItself(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("token"), "hush-hush-hush-hush\n");

        // When
        Settings settings = Settings.of(with(
                "config.providers",
                "directory",
                "config.providers.directory.class",
                "org.apache.kafka.common.config.provider.DirectoryConfigProvider",
                "http.token",
                "${directory:" + folder + ":token}"));

        // Then
        assertThat(settings.httpToken()).contains("hush-hush-hush-hush");
        assertThat(settings.toString()).doesNotContain("hush");
        assertThatThrownBy(() -> Settings.of(with("http.token", "hush")))
                .hasMessageContaining("http.token: must be 16 or more")
                .hasMessageNotContaining("hush");
    }

    @Test
    void shouldWantBothHalvesOfTls() {
        assertThatThrownBy(() -> Settings.of(with("http.tls.certificate", "a.pem")))
                .hasMessageContaining("http.tls.key: is missing");
        assertThatThrownBy(() -> Settings.of(with("http.tls.key", "a.pem")))
                .hasMessageContaining("http.tls.certificate: is missing");
    }

    @Test
    void shouldPutThePrefixBeforeEveryTopic() {
        // When
        Settings settings = Settings.of(with("topics.prefix", "eu.", "topics.buyer-emails", "mails"));

        // Then
        assertThat(settings.topics().orderPlaced()).isEqualTo("eu.order-placed");
        assertThat(settings.topics().replay()).isEqualTo("eu.order-notifier.replay");
        assertThat(settings.topics().buyerEmails()).isEqualTo("eu.mails");
    }

    @Test
    void shouldPassKafkasAndTheRegistrysOwnSettingsOn() {
        // When
        Settings settings =
                Settings.of(with("kafka.security.protocol", "SSL", "schema.registry.request.timeout.ms", "7"));

        // Then
        assertThat(settings.kafka())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("bootstrap.servers", "broker:9092");
        assertThat(settings.registry())
                .containsEntry("schema.registry.request.timeout.ms", "7")
                .containsEntry("schema.registry.url", "http://registry:8081");
    }

    @Test
    void shouldTellEveryFaultAtOnceByItsKey() {
        assertThatThrownBy(() -> Settings.of(Map.of(
                        "kafka.bootstrap.servers", "broker:9092",
                        "pending.timout", "24h",
                        "pending.timeout", "soon",
                        "threads", "many",
                        "store", "paper",
                        "value.serializer", "no.such.Class",
                        "topics.order-placed", "a topic",
                        "colour", "blue")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("pending.timout: there is no such setting, did you mean pending.timeout?")
                .hasMessageContaining("pending.timeout: Invalid value soon")
                .hasMessageContaining("such as 500ms, 30s, 15m, 24h or 7d")
                .hasMessageContaining("threads: Invalid value many")
                .hasMessageContaining("store: Invalid value paper")
                .hasMessageContaining("value.serializer: Invalid value no.such.Class")
                .hasMessageContaining("topics.order-placed: Invalid value a topic")
                .hasMessageContaining("colour: there is no such setting")
                .hasMessageContaining("schema.registry.url: is missing");
    }

    @Test
    void shouldLetOptionsWinOverTheEnvironmentAndTheEnvironmentOverTheFile(@TempDir Path folder) throws IOException {
        // Given
        Path file = folder.resolve("my.properties");
        Files.writeString(file, """
                kafka.bootstrap.servers = from-file:9092
                schema.registry.url = http://from-file:8081
                application.id = from-file
                """);

        // When
        Map<String, String> merged = SettingsSources.merge(
                Optional.of(file),
                Map.of(
                        "ORDER_NOTIFIER_SCHEMA_REGISTRY_URL", "http://from-environment:8081",
                        "ORDER_NOTIFIER_APPLICATION_ID", "from-environment",
                        "ORDER_NOTIFIER_JAVA_OPTS", "-Xmx1g",
                        "PATH", "/bin"),
                List.of("application.id=from-option"));

        // Then
        assertThat(merged)
                .containsOnly(
                        Map.entry("kafka.bootstrap.servers", "from-file:9092"),
                        Map.entry("schema.registry.url", "http://from-environment:8081"),
                        Map.entry("application.id", "from-option"));
    }

    @Test
    void shouldKnowASettingByItsVariable() {
        assertThat(SettingsSources.key("ORDER_NOTIFIER_TOPICS_ORDER_PLACED")).isEqualTo("topics.order-placed");
        assertThat(SettingsSources.key("ORDER_NOTIFIER_PENDING_TIMEOUT")).isEqualTo("pending.timeout");
        assertThat(SettingsSources.key("ORDER_NOTIFIER_KAFKA_SASL_JAAS_CONFIG")).isEqualTo("kafka.sasl.jaas.config");
    }

    @Test
    void shouldLetAConfigProviderPutSecretsIn(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("secret.properties"), "password=hunter2");

        // When
        Settings settings = Settings.of(with(
                "config.providers",
                "file",
                "config.providers.file.class",
                "org.apache.kafka.common.config.provider.FileConfigProvider",
                "kafka.sasl.jaas.config",
                "${file:" + folder.resolve("secret.properties") + ":password}"));

        // Then
        assertThat(settings.kafka()).containsEntry("sasl.jaas.config", "hunter2");
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @Test
    void shouldSayThatAnOptionIsNoKeyAndValue() {
        assertThatThrownBy(() -> SettingsSources.merge(Optional.empty(), Map.of(), List.of("threads")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("--set threads: must be key=value");
    }

    @Test
    void shouldNameEverySettingInTheFileThatComesWithIt() throws IOException {
        // Given
        String file = Files.readString(Path.of("config/order-notifier.properties"));
        Properties uncommented = new Properties();
        uncommented.load(Files.newBufferedReader(Path.of("config/order-notifier.properties")));

        // Then
        ConfigDef table = SettingsTable.definition();
        for (ConfigDef.ConfigKey key : table.configKeys().values()) {
            String stated = key.hasDefault() ? "#" + key.name + "=" + key.defaultValue + "\n" : "\n" + key.name + "=";
            assertThat(file).contains("# " + key.documentation + "\n" + stated.stripLeading());
        }
        assertThat(file.lines().filter(line -> line.matches("#?[a-z.-]+=.*")).count())
                .isEqualTo(table.names().size());
        assertThat(Settings.of(toMap(uncommented))).isNotNull();
    }

    @Test
    void shouldShowEverySettingInTheReadme() throws IOException {
        // Given
        String readme = Files.readString(Path.of("README.md"));

        // Then
        for (ConfigDef.ConfigKey key : SettingsTable.definition().configKeys().values()) {
            String value = !key.hasDefault()
                    ? "required"
                    : key.defaultValue.toString().isEmpty() ? "" : "`" + key.defaultValue + "`";
            assertThat(readme).contains("| `" + key.name + "` | " + value + " | " + key.documentation + " |\n");
        }
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> values = new HashMap<>(LEAST);
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private static Map<String, String> toMap(Properties properties) {
        Map<String, String> values = new HashMap<>();
        properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        return values;
    }
}
