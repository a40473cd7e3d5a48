package io.ordernotifier.console;

import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.orderAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.Settings;
import io.ordernotifier.TestCertificates;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is shown what, by one instance or by another one that it asks. */
class AccessTest {
    private static final String TOKEN = "0123456789abcdef";
    private static final String LOCAL = "127.0.0.1";

    private final List<Console> consoles = new ArrayList<>();
    private final FakeProcessor processor = new FakeProcessor();

    @TempDir
    private Path folder;

    AccessTest() {
        processor.orders = orderId -> new OrderLookup.Found(orderAfter(anOrder()), Set.of(), Duration.ofHours(24));
    }

    @AfterEach
    void close() {
        consoles.forEach(Console::close);
    }

    @Test
    void shouldMaskPersonalDataWithoutTheTokenAndShowItWithTheToken() throws Exception {
        // Given
        String url = start("http.token", TOKEN);

        // When
        HttpResponse<String> masked = get(url, null);
        HttpResponse<String> whole = get(url, TOKEN);

        // Then
        assertThat(masked.statusCode()).isEqualTo(200);
        assertThat(masked.body())
                .doesNotContain(ANN.name(), ANN.email(), ANNS_HOME.line1())
                .contains("Blue mug");
        assertThat(whole.body()).contains(ANN.name(), ANN.email(), ANNS_HOME.line1());
        assertThat(get(url + "?masked", TOKEN).body()).doesNotContain(ANN.name());
    }

    @Test
    void shouldRefuseAWrongToken() throws Exception {
        // Given
        String url = start("http.token", TOKEN);

        // When
        HttpResponse<String> refused = get(url, TOKEN + "x");

        // Then
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(refused.body()).doesNotContain(TOKEN, "Blue mug");
    }

    @Test
    void shouldShowOrdersToNobodyBeyondThisMachineWithoutAToken() throws Exception {
        // When
        String without = start("http.host", "0.0.0.0");
        String with = start("http.host", "0.0.0.0", "http.token", TOKEN);

        // Then
        assertThat(get(without, null).statusCode()).isEqualTo(403);
        assertThat(get(without, null).body()).contains("set http.token");
        assertThat(get(with, null).statusCode()).isEqualTo(401);
        assertThat(get(with, TOKEN).statusCode()).isEqualTo(200);
        assertThat(get(with.replaceAll("/orders/.*", "/metrics"), null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldGoOnOnlyWhenToldSoWithTheToken() throws Exception {
        // Given
        processor.paused = true;
        String open = start().replaceAll("/orders/.*", "/breaker/resume");
        String guarded = start("http.token", TOKEN).replaceAll("/orders/.*", "/breaker/resume");

        // When
        assertThat(post(open, null).statusCode()).isEqualTo(403);
        assertThat(post(guarded, null).statusCode()).isEqualTo(401);
        assertThat(post(guarded, "wrong").statusCode()).isEqualTo(401);
        assertThat(processor.paused).isTrue();

        // Then
        assertThat(post(guarded, TOKEN).body()).isEqualTo("{\"resumed\":true}");
        assertThat(post(guarded, TOKEN).body()).isEqualTo("{\"resumed\":false}");
    }

    @Test
    void shouldAskTheInstanceThatKeepsTheOrder() throws Exception {
        // Given
        FakeProcessor owner = new FakeProcessor();
        owner.orders = processor.orders;
        Console other = start(owner, "http.token", TOKEN);
        processor.orders = orderId -> new OrderLookup.Elsewhere(Optional.of(other.address()));
        String url = start("http.token", TOKEN);

        // Then
        assertThat(get(url, TOKEN).body()).contains(ANN.email());
        assertThat(get(url, null).statusCode()).isEqualTo(200);
        assertThat(get(url, null).body()).contains("Blue mug").doesNotContain(ANN.email());
        assertThat(get(url, "wrong").statusCode()).isEqualTo(401);

        // When
        owner.orders = orderId -> new OrderLookup.Unknown();

        // Then
        assertThat(get(url, TOKEN).statusCode()).isEqualTo(404);

        // When
        owner.orders =
                orderId -> new OrderLookup.Elsewhere(Optional.of(consoles.get(1).address()));

        // Then
        assertThat(get(url, TOKEN).statusCode()).as("no asking in circles").isEqualTo(421);
    }

    @Test
    void shouldSayThatTheInstanceThatKeepsTheOrderDoesNotAnswer() throws Exception {
        // Given
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        processor.orders = orderId -> new OrderLookup.Elsewhere(Optional.of(LOCAL + ":" + nobody));

        // When
        HttpResponse<String> response = get(start(), null);

        // Then
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).contains(LOCAL + ":" + nobody, "does not answer");
    }

    @Test
    void shouldSpeakTlsToCallersAndBetweenInstances() throws Exception {
        // Given
        TestCertificates certificates = TestCertificates.make(folder);
        String[] tls = {
            "http.token", TOKEN,
            "http.tls.certificate", certificates.certificatePem().toString(),
            "http.tls.key", certificates.keyPem().toString(),
            "http.tls.ca", certificates.caPem().toString()
        };
        FakeProcessor owner = new FakeProcessor();
        owner.orders = processor.orders;
        Console other = start(owner, tls);
        processor.orders = orderId -> new OrderLookup.Elsewhere(Optional.of(other.address()));
        Console console = start(processor, tls);
        HttpClient trusting = HttpClient.newBuilder()
                .sslContext(Tls.context(settings(tls).httpTls().orElseThrow()))
                .build();

        // When
        HttpResponse<String> response = trusting.send(
                request(console.url() + "/orders/" + ORDER_ID, TOKEN).build(), text());

        // Then
        assertThat(console.url()).startsWith("https://");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(ANN.email());
        assertThat(response.headers().map()).doesNotContainKeys("server");
        assertThatThrownBy(() -> get("http://" + console.address() + "/metrics", null))
                .as("in plain text")
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get(console.url() + "/metrics", null))
                .as("by somebody who does not trust the authority")
                .isInstanceOf(SSLException.class);
    }

    @Test
    void shouldSayWhichFileOfTlsCannotBeUsed() throws Exception {
        // Given
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "no certificate");

        // Then
        assertThatThrownBy(
                        () -> start("http.tls.certificate", nonsense.toString(), "http.tls.key", nonsense.toString()))
                .isInstanceOf(ConsoleException.class)
                .hasMessageContaining("http.tls.certificate");
        assertThatThrownBy(() -> start("http.tls.certificate", "/no/such", "http.tls.key", nonsense.toString()))
                .hasMessageContaining("http.tls.certificate: cannot read /no/such");
    }

    private String start(String... settings) {
        return start(processor, settings).url().replace("0.0.0.0", LOCAL) + "/orders/" + ORDER_ID;
    }

    private Console start(FakeProcessor of, String... settings) {
        Console console = Console.start(settings(settings), of, () -> "");
        consoles.add(console);
        return console;
    }

    static Settings settings(String... more) {
        Map<String, String> settings = new HashMap<>(
                Map.of("kafka.bootstrap.servers", "none:1", "schema.registry.url", "http://none:1", "http.port", "0"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return Settings.of(settings);
    }

    private static HttpResponse<String> get(String url, String token) throws Exception {
        return HttpClient.newHttpClient().send(request(url, token).build(), text());
    }

    private static HttpResponse<String> post(String url, String token) throws Exception {
        HttpRequest.Builder request = request(url, token).POST(HttpRequest.BodyPublishers.noBody());
        return HttpClient.newHttpClient().send(request.build(), text());
    }

    private static HttpRequest.Builder request(String url, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
