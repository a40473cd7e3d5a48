package io.ordernotifier.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrySettingsTest {

    @Test
    void shouldTakeSettingsWithThePrefixAndWithoutAndPreferThePrefix() {
        RegistrySettings settings = new RegistrySettings(Map.of(
                "schema.registry.url", "http://one:8081/, https://two/apis/ccompat/v7/",
                "http.read.timeout.ms", "5000",
                "schema.registry.http.read.timeout.ms", "7000",
                "max.retries", 9,
                "bootstrap.servers", "not ours"));

        assertThat(settings.endpoints())
                .extracting(RegistrySettings.Endpoint::toString)
                .containsExactly("http://one:8081", "https://two/apis/ccompat/v7");
        assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.maxRetries()).isEqualTo(9);
    }

    @Test
    void shouldTakeAListOfAddresses() {
        assertThat(new RegistrySettings(Map.of("schema.registry.url", List.of("http://one", "http://two"))).endpoints())
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldNameTheFaultyKeyAndNoSecret(Map<String, String> faulty, String expected) {
        Map<String, String> settings = new HashMap<>(faulty);
        settings.putIfAbsent("schema.registry.url", "http://registry");

        assertThatThrownBy(() -> new RegistrySettings(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("s3cret")
                .hasStackTraceContaining("ConfigException")
                .satisfies(fault -> assertThat(fault).hasNoCause());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Map.of("schema.registry.url", ""), "schema.registry.url is empty"),
                arguments(Map.of("schema.registry.url", " , "), "schema.registry.url is empty"),
                arguments(Map.of("schema.registry.url", "http://ann:s3cret@{host}"), "a text that is no URL"),
                arguments(Map.of("schema.registry.url", "ftp://ann:s3cret@host"), "of the kind ftp"),
                arguments(Map.of("schema.registry.url", "localhost:8081"), "must be http://host:port"),
                arguments(Map.of("schema.registry.max.retries", "many"), "schema.registry.max.retries is many"),
                arguments(Map.of("schema.registry.max.retries", "-1"), "must be a whole number, 0 or more"),
                arguments(
                        Map.of("schema.registry.basic.auth.userinfo", "ann:s3cret"),
                        "schema.registry.basic.auth.userinfo"),
                arguments(Map.of("schema.registry.basic.auth.user.info", "s3cret"), "must be user:password"),
                arguments(Map.of("basic.auth.credentials.source", "USER_INFO"), "basic.auth.user.info is missing"),
                arguments(
                        Map.of("schema.registry.basic.auth.credentials.source", "SASL_INHERIT"),
                        "must be URL or USER_INFO"),
                arguments(Map.of("bearer.auth.credentials.source", "OAUTHBEARER"), "must be STATIC_TOKEN"),
                arguments(Map.of("bearer.auth.credentials.source", "STATIC_TOKEN"), "bearer.auth.token is missing"),
                arguments(
                        Map.of("bearer.auth.token", "s3cret", "basic.auth.user.info", "ann:s3cret"),
                        "must be one of them"));
    }

    @Test
    void shouldSayThatTheAddressIsMissing() {
        assertThatThrownBy(() -> new RegistrySettings(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url is missing");
    }
}
