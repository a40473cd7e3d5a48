package io.ordernotifier.wire.registry;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the registry, from settings that have Confluent's names: {@code schema.registry.url} (several, separated
 * by commas), {@code basic.auth.user.info}, {@code bearer.auth.token}, {@code ssl.*} and so on, the others with or without the
 * prefix {@code schema.registry.}; with the prefix wins. Credentials are in no {@code toString} and no message.
 */
final class RegistrySettings {
    static final String PREFIX = "schema.registry.";
    static final String URL = PREFIX + "url";

    private static final String BASIC_SOURCE = "basic.auth.credentials.source";
    private static final String BASIC_USER_INFO = "basic.auth.user.info";
    private static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    private static final String BEARER_TOKEN = "bearer.auth.token";
    private static final String BEARER_CLUSTER = "bearer.auth.logical.cluster";
    private static final String BEARER_POOL = "bearer.auth.identity.pool.id";
    private static final String PROXY_HOST = "proxy.host";
    private static final String PROXY_PORT = "proxy.port";
    private static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    private static final String READ_TIMEOUT = "http.read.timeout.ms";
    private static final String MAX_RETRIES = "max.retries";
    private static final String RETRY_WAIT = "retries.wait.ms";
    private static final String RETRY_MAX_WAIT = "retries.max.wait.ms";
    private static final String DEADLINE = "deadline.ms";

    private static final Set<String> KNOWN = Set.of(
            "url",
            BASIC_SOURCE,
            BASIC_USER_INFO,
            BEARER_SOURCE,
            BEARER_TOKEN,
            BEARER_CLUSTER,
            BEARER_POOL,
            PROXY_HOST,
            PROXY_PORT,
            CONNECT_TIMEOUT,
            READ_TIMEOUT,
            MAX_RETRIES,
            RETRY_WAIT,
            RETRY_MAX_WAIT,
            DEADLINE,
            // Read by the serializer.
            "auto.register.schemas",
            "normalize.schemas");

    /**
     * One address of the registry.
     *
     * @param base without user and password, and without a slash at its end
     */
    record Endpoint(URI base, @Nullable String authorization) {
        @Override
        public String toString() {
            return base.toString();
        }
    }

    private final Map<String, ?> given;
    private final List<Endpoint> endpoints;
    private final Map<String, String> headers;
    private final @Nullable SSLContext sslContext;
    private final @Nullable ProxySelector proxy;
    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final int maxRetries;
    private final Duration retryWait;
    private final Duration retryMaxWait;
    private final Duration deadline;

    RegistrySettings(Map<String, ?> given) {
        this.given = given;
        refuseUnknown();
        this.endpoints = readEndpoints();
        this.headers = readHeaders();
        this.sslContext = readSslContext();
        this.proxy = readProxy();
        this.connectTimeout = millis(CONNECT_TIMEOUT, 2_000);
        this.readTimeout = millis(READ_TIMEOUT, 3_000);
        this.maxRetries = number(MAX_RETRIES, 3);
        this.retryWait = millis(RETRY_WAIT, 100);
        this.retryMaxWait = millis(RETRY_MAX_WAIT, 1_000);
        this.deadline = millis(DEADLINE, 6_000);
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    /** What goes with every request beside the authorization. */
    Map<String, String> headers() {
        return headers;
    }

    /** Absent: the platform's own trust. */
    @Nullable
    SSLContext sslContext() {
        return sslContext;
    }

    /** Absent: the platform's own proxies. */
    @Nullable
    ProxySelector proxy() {
        return proxy;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    /** For one request, from sending it to the last byte of the answer. */
    Duration readTimeout() {
        return readTimeout;
    }

    int maxRetries() {
        return maxRetries;
    }

    Duration retryWait() {
        return retryWait;
    }

    Duration retryMaxWait() {
        return retryMaxWait;
    }

    /** For one call with all its retries. The default is below the 10 s that Kafka Streams gives a transaction. */
    Duration deadline() {
        return deadline;
    }

    private void refuseUnknown() {
        Set<String> unknown = new TreeSet<>();
        for (String key : given.keySet()) {
            if (key.startsWith(PREFIX)) {
                String name = key.substring(PREFIX.length());
                if (!KNOWN.contains(name) && !name.startsWith("ssl.")) {
                    unknown.add(key);
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new ConfigException("Unknown settings " + unknown + ": with the prefix " + PREFIX
                    + " this registry client knows " + new TreeSet<>(KNOWN) + " and ssl.*");
        }
    }

    private List<Endpoint> readEndpoints() {
        Object urls = given.get(URL);
        if (urls == null) {
            throw new ConfigException(
                    URL + " is missing: must be the address of the schema registry, e.g. http://localhost:8081");
        }
        String text = urls instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : urls.toString();
        List<Endpoint> found = new ArrayList<>();
        for (String url : text.split(",", -1)) {
            if (!url.isBlank()) {
                found.add(endpoint(url.trim()));
            }
        }
        if (found.isEmpty()) {
            throw new ConfigException(
                    URL + " is empty: must be the address of the schema registry, e.g. http://localhost:8081");
        }
        return List.copyOf(found);
    }

    private Endpoint endpoint(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            // Neither the text nor the exception, which holds it: there may be a password in it.
            throw new ConfigException(
                    URL + " holds a text that is no URL: must be http://host:port or https://host:port");
        }
        String scheme = String.valueOf(uri.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
            throw new ConfigException(URL + " holds an address of the kind " + scheme
                    + ": must be http://host:port or https://host:port");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        URI base = URI.create(scheme + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path);
        return new Endpoint(base, authorization(uri.getUserInfo()));
    }

    private @Nullable String authorization(@Nullable String userInfoOfUrl) {
        String bearer = bearerToken();
        String basic = basicUserInfo(userInfoOfUrl);
        if (bearer != null && basic != null) {
            throw new ConfigException("Both " + BASIC_USER_INFO + " and " + BEARER_TOKEN
                    + " are given for the schema registry: must be one of them");
        }
        if (bearer != null) {
            return "Bearer " + bearer;
        }
        if (basic != null) {
            return "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        }
        return null;
    }

    private @Nullable String basicUserInfo(@Nullable String userInfoOfUrl) {
        String info = text(BASIC_USER_INFO);
        String source = text(BASIC_SOURCE);
        if (source != null && !source.equals("URL") && !source.equals("USER_INFO")) {
            throw new ConfigException(BASIC_SOURCE + " is " + source + ": must be URL or USER_INFO");
        }
        if ("USER_INFO".equals(source) && info == null) {
            throw new ConfigException(BASIC_SOURCE + " is USER_INFO, but " + BASIC_USER_INFO + " is missing");
        }
        if (info != null && info.indexOf(':') < 0) {
            throw new ConfigException(BASIC_USER_INFO + " has no colon: must be user:password");
        }
        return info != null && !"URL".equals(source) ? info : userInfoOfUrl;
    }

    private @Nullable String bearerToken() {
        String source = text(BEARER_SOURCE);
        String token = text(BEARER_TOKEN);
        if (source != null && !source.equals("STATIC_TOKEN")) {
            throw new ConfigException(
                    BEARER_SOURCE + " is " + source
                            + ": must be STATIC_TOKEN (for the others use Confluent's own serializer and deserializer classes)");
        }
        if (source != null && token == null) {
            throw new ConfigException(BEARER_SOURCE + " is " + source + ", but " + BEARER_TOKEN + " is missing");
        }
        return token;
    }

    private Map<String, String> readHeaders() {
        Map<String, String> found = new LinkedHashMap<>();
        String cluster = text(BEARER_CLUSTER);
        if (cluster != null) {
            found.put("target-sr-cluster", cluster);
        }
        String pool = text(BEARER_POOL);
        if (pool != null) {
            found.put("Confluent-Identity-Pool-Id", pool);
        }
        return Map.copyOf(found);
    }

    /** The names and the loading are Kafka's own. */
    private @Nullable SSLContext readSslContext() {
        Map<String, Object> ssl = new LinkedHashMap<>();
        for (Map.Entry<String, ?> entry : given.entrySet()) {
            if (entry.getKey().startsWith(PREFIX + "ssl.")) {
                ssl.put(entry.getKey().substring(PREFIX.length()), entry.getValue());
            }
        }
        if (ssl.isEmpty()) {
            return null;
        }
        Object algorithm = ssl.get(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG);
        if (algorithm != null && !algorithm.toString().equalsIgnoreCase("https")) {
            throw new ConfigException(PREFIX + SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG
                    + " must be https: the name in the registry's certificate is always checked");
        }
        ConfigDef names = new ConfigDef();
        SslConfigs.addClientSslSupport(names);
        for (String name : ssl.keySet()) {
            if (!names.names().contains(name)) {
                throw new ConfigException(
                        "Unknown setting " + PREFIX + name + ": must be one of Kafka's ssl.* settings");
            }
        }
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(names.parse(ssl));
            return factory.sslContext();
        } catch (KafkaException e) {
            ConfigException fault =
                    new ConfigException("The settings " + PREFIX + "ssl.* cannot be used: " + e.getMessage());
            fault.initCause(e);
            throw fault;
        }
    }

    private @Nullable ProxySelector readProxy() {
        String host = text(PROXY_HOST);
        return host == null ? null : ProxySelector.of(new InetSocketAddress(host, number(PROXY_PORT, 80)));
    }

    private Duration millis(String name, int otherwise) {
        return Duration.ofMillis(number(name, otherwise));
    }

    private int number(String name, int otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new ConfigException(PREFIX + name + " is " + value + ": must be a whole number, 0 or more");
    }

    private @Nullable String text(String name) {
        Object value = given.get(PREFIX + name);
        if (value == null) {
            value = given.get(name);
        }
        String text = value instanceof Password password
                ? password.value()
                : value == null ? "" : value.toString().trim();
        return text.isEmpty() ? null : text;
    }
}
