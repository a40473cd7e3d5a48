package io.ordernotifier.console;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final FakeProcessor processor = new FakeProcessor();
    private final Meters meters = new Meters();
    private Console console;

    @BeforeEach
    void start() {
        console = Console.start(AccessTest.settings(), processor, meters::scrape);
    }

    @AfterEach
    void close() {
        console.close();
        meters.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/started", "/health/ready"})
    void shouldBeUpWhileEveryCheckPasses(String path) throws Exception {
        // When
        HttpResponse<String> response = get(path);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree("""
                {"status": "up", "checks": [{"name": "processor", "passed": true, "message": "RUNNING"}]}
                """));
    }

    @Test
    void shouldNameEveryCheckThatFails() throws Exception {
        // Given
        processor.readiness.add(Check.failed("brokers", "no broker answers"));
        processor.readiness.add(Check.failed("registry", "cannot be reached"));

        // When
        HttpResponse<String> response = get("/health/ready");

        // Then
        assertThat(response.statusCode()).isEqualTo(503);
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("status").asText()).isEqualTo("down");
        assertThat(body.path("checks"))
                .filteredOn(check -> !check.path("passed").asBoolean())
                .extracting(check -> check.path("name").asText())
                .containsExactly("brokers", "registry");
    }

    @Test
    void shouldTellLivenessStartupAndReadinessApart() throws Exception {
        // When
        processor.readiness.add(Check.failed("processor", "REBALANCING"));
        processor.startup.add(Check.failed("processor", "REBALANCING"));

        // Then
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/started").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);

        // When
        processor.startup.clear();
        processor.liveness.add(Check.failed("processor", "ERROR"));

        // Then
        assertThat(get("/health/live").statusCode()).isEqualTo(503);
        assertThat(get("/health/started").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldGiveTheMetricsInPrometheusText() throws Exception {
        // Given
        Counter.builder("order.notifier.emails")
                .tag("kind", "DelayNotice")
                .register(meters.registry())
                .increment();

        // When
        HttpResponse<String> response = get("/metrics");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/plain")
                .contains("version=0.0.4");
        assertThat(response.body())
                .contains("order_notifier_emails_total{kind=\"DelayNotice\"} 1.0", "jvm_memory_used_bytes{");
    }

    @Test
    void shouldShowTheTopologyAsText() throws Exception {
        // When
        HttpResponse<String> response = get("/topology");

        // Then
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(response.body()).isEqualTo(processor.topology());
    }

    @Test
    void shouldTellWhatIsKnownOfAnOrder() throws Exception {
        // Given
        processor.orders = orderId -> new OrderLookup.Found(
                orderAfter(anOrder(), aShipment("S-1", units(MUGS, 2))), Set.of(), Duration.ofHours(24));

        // When
        HttpResponse<String> response = get("/orders/" + ORDER_ID);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode order = JSON.readTree(response.body());
        assertThat(order.path("orderId").asText()).isEqualTo(ORDER_ID);
        assertThat(order.at("/shipments/0/shipmentId").asText()).isEqualTo("S-1");
    }

    @Test
    void shouldAskForTheOrderAsItIsWrittenInThePath() throws Exception {
        // Given
        processor.orders = orderId -> new OrderLookup.NotNow("asked for " + orderId);

        // Then
        assertThat(get("/orders/A%2F1%20%C3%A9").body()).contains("asked for A/1 é");
    }

    @Test
    void shouldSayThatAnOrderIsUnknown() throws Exception {
        // When
        HttpResponse<String> response = get("/orders/404-1");

        // Then
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(response.body()).path("error").asText()).isEqualTo("no event of order 404-1 has come");
    }

    @Test
    void shouldSayThatOrdersCannotBeLookedUpForNow() throws Exception {
        // Given
        processor.orders = orderId -> new OrderLookup.NotNow("the processor is REBALANCING");

        // When
        HttpResponse<String> response = get("/orders/" + ORDER_ID);

        // Then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(JSON.readTree(response.body()).path("error").asText()).contains("REBALANCING");
    }

    @Test
    void shouldSayThatAnotherInstanceKeepsAnOrderWhoseAddressIsNotKnown() throws Exception {
        // Given
        processor.orders = orderId -> new OrderLookup.Elsewhere(Optional.empty());

        // When
        HttpResponse<String> unknown = get("/orders/404-1");

        // Then
        assertThat(unknown.statusCode()).isEqualTo(421);
        assertThat(JSON.readTree(unknown.body()).path("error").asText()).contains("application.server");
    }

    @Test
    void shouldAnswerAFaultWithoutAnyOfItsWords() throws Exception {
        // Given
        processor.orders = orderId -> {
            throw new IllegalStateException("something about Ann Lee");
        };

        // When
        HttpResponse<String> response = get("/orders/" + ORDER_ID);

        // Then
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(JSON.readTree(response.body()).fieldNames()).toIterable().containsExactly("error");
        assertThat(response.body()).doesNotContain("Ann", "IllegalState", "io.ordernotifier", "at ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/orders", "/orders/", "/orders/1/2", "/favicon.ico"})
    void shouldSayWhatThereIsWhereNothingIs(String path) throws Exception {
        // When
        HttpResponse<String> response = get(path);

        // Then
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(response.body()).path("error").asText())
                .contains("/health/ready", "/orders/{orderId}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../etc/passwd", "/orders/%00", "/orders/%zz", "/orders/..%2Fmetrics"})
    void shouldRefusePathsThatNoClientWouldWrite(String path) throws Exception {
        // When
        String response =
                raw("GET " + path + " HTTP/1.1\r\nHost: " + console.address() + "\r\nConnection: close\r\n\r\n");

        // Then
        assertThat(response).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("jetty", "javalin", "exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void shouldOnlyBeRead(String method) throws Exception {
        // When
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/orders/" + ORDER_ID))
                .method(method, HttpRequest.BodyPublishers.ofString("{}")));

        // Then
        assertThat(response.statusCode()).isBetween(404, 405);
        assertThat(JSON.readTree(response.body()).path("error").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/metrics", "/orders/1", "/nothing"})
    void shouldTellBrowsersToKeepNothingAndNobodyWhatServesThem(String path) throws Exception {
        // When
        Map<String, ?> headers = get(path).headers().map();

        // Then
        assertThat(headers)
                .containsKeys("cache-control", "content-security-policy", "x-content-type-options")
                .doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }

    @Test
    void shouldSayThatItsPortIsTaken() {
        // Given
        int taken = uri("/").getPort();

        // Then
        assertThatThrownBy(() -> Console.start(
                        AccessTest.settings("http.port", Integer.toString(taken)), processor, meters::scrape))
                .isInstanceOf(ConsoleException.class)
                .hasMessageContaining("http.port")
                .hasMessageContaining("127.0.0.1:" + taken);
    }

    /** What no HTTP client would send. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri("/").getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI uri(String path) {
        return URI.create("http://" + console.address() + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
