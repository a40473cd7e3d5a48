package io.ordernotifier.wire.registry;

import static io.ordernotifier.wire.registry.ScriptedServer.SCHEMA;
import static io.ordernotifier.wire.registry.ScriptedServer.answers;
import static io.ordernotifier.wire.registry.ScriptedServer.answersOnlyWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.demo.RegistryServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRegistryTest {
    private static final Schema CUP = SchemaBuilder.record("Cup").fields().endRecord();
    private static final Schema CUP_WITH_SIZE =
            SchemaBuilder.record("Cup").fields().requiredInt("size").endRecord();
    private static final String NOT_FOUND = "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}";

    private final Map<String, Object> settings = new HashMap<>(Map.of(
            "schema.registry.http.connect.timeout.ms", "1000",
            "schema.registry.http.read.timeout.ms", "300",
            "schema.registry.retries.wait.ms", "1"));

    private final List<AutoCloseable> servers = new ArrayList<>();

    @AfterEach
    void closeServers() throws Exception {
        for (AutoCloseable server : servers) {
            server.close();
        }
    }

    @Test
    void shouldRegisterAndFindSchemas() {
        // Given
        SchemaRegistry registry =
                clientOf(registryServer(RegistryServer.start()).url().toString());

        // When
        int id = registry.register("cups-value", CUP, false);

        // Then
        assertThat(registry.byId(id)).isEqualTo(CUP);
        assertThat(registry.lookUp("cups-value", CUP, false)).isEqualTo(id);
        assertThat(registry.register("other-value", CUP, false)).isEqualTo(id);
        assertThat(registry.versions("cups-value")).containsExactly(1);
        assertThat(registry.latest("cups-value")).contains(new RegisteredSchema("cups-value", 1, id, CUP));
        assertThat(registry.versions("nobody-value")).isEmpty();
        assertThat(registry.latest("nobody-value")).isEmpty();
    }

    @Test
    void shouldSayWhichSchemaWasRefusedAndWhy() {
        // Given
        SchemaRegistry registry =
                clientOf(registryServer(RegistryServer.start()).url().toString());
        registry.register("cups-value", CUP, false);

        // Then
        assertThatThrownBy(() -> registry.register("cups-value", CUP_WITH_SIZE, false))
                .isInstanceOf(RegistryRefusedException.class)
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema Cup under subject cups-value")
                .hasMessageContaining("409")
                .hasMessageContaining("incompatible with an earlier schema");
        assertThatThrownBy(() -> registry.lookUp("cups-value", CUP_WITH_SIZE, false))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining("40403");
    }

    @Test
    void shouldReadASchemaThatRefersToAnother() throws IOException {
        // Given
        ScriptedServer server = scripted(answers(200, """
                        {"schema":"{\\"type\\":\\"record\\",\\"name\\":\\"Tray\\",\\"fields\\":[{\\"name\\":\\"cup\\",\\"type\\":\\"Cup\\"}]}",
                         "references":[{"name":"Cup","subject":"cups-value","version":2}]}"""), answers(200, SCHEMA));

        // When
        Schema tray = clientOf(server.url()).byId(7);

        // Then
        assertThat(tray.getField("cup").schema()).isEqualTo(CUP);
        assertThat(server.requests()).containsExactly("GET /schemas/ids/7", "GET /subjects/cups-value/versions/2");
    }

    @Test
    void shouldAskOnlyOnceForWhatItKnows() throws IOException {
        // Given
        ScriptedServer server = scripted(answers(200, SCHEMA), answers(200, "{\"id\":7}"));
        SchemaRegistry registry = clientOf(server.url());

        // When
        registry.byId(7);
        registry.byId(7);
        registry.register("cups-value", CUP, false);
        registry.register("cups-value", CUP, false);

        // Then
        assertThat(server.requests()).containsExactly("GET /schemas/ids/7", "POST /subjects/cups-value/versions");
    }

    @Test
    void shouldBelieveForAWhileThatAnIdIsUnknownAndThenAskAgain() throws IOException {
        // Given
        ScriptedServer server = scripted(answers(404, NOT_FOUND), answers(200, SCHEMA));
        long[] clock = {1};
        settings.put("schema.registry.url", server.url());
        SchemaRegistry registry = new SchemaRegistry(settings, () -> clock[0]);

        // Then
        assertThatThrownBy(() -> registry.byId(7))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessage("The schema registry does not know schema ID 7");
        assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(UnknownSchemaException.class);
        assertThat(server.requests()).hasSize(1);

        clock[0] += SchemaRegistry.UNKNOWN_FOR.toNanos();
        assertThat(registry.byId(7)).isEqualTo(CUP);
    }

    @Test
    void shouldNotAskForAnIdThatCannotBe() throws IOException {
        ScriptedServer server = scripted(answers(200, SCHEMA));

        assertThatThrownBy(() -> clientOf(server.url()).byId(-1)).isInstanceOf(UnknownSchemaException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void shouldNotTakeASchemaOfAnotherKindOrABrokenOneForAvro() throws IOException {
        ScriptedServer server = scripted(
                answers(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message Cup {}\"}"),
                answers(200, "{\"schema\":\"{\\\"type\\\":\\\"recoord\\\"}\"}"),
                answers(200, "{\"schema\":\"" + "[".repeat(20_000) + "\"}"));
        SchemaRegistry registry = clientOf(server.url());

        assertThatThrownBy(() -> registry.byId(1))
                .isInstanceOf(UnusableSchemaException.class)
                .hasMessageContaining("PROTOBUF");
        assertThatThrownBy(() -> registry.byId(2)).isInstanceOf(UnusableSchemaException.class);
        assertThatThrownBy(() -> registry.byId(3)).isInstanceOf(UnusableSchemaException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void shouldTryAgainAfterAnAnswerThatMayPass(int status) throws IOException {
        ScriptedServer server = scripted(answers(status, "busy"), answers(status, ""), answers(200, SCHEMA));

        assertThat(clientOf(server.url()).byId(7)).isEqualTo(CUP);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 407})
    void shouldNotInsistWhereTryingAgainCannotHelpAndNotBlameTheRecord(int status) throws IOException {
        ScriptedServer server = scripted(answers(status, "{\"error_code\":40403}"));

        assertThatThrownBy(() -> clientOf(server.url()).byId(7))
                .isInstanceOf(RegistryUnreachableException.class)
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("answered " + status);
        assertThat(server.requests()).hasSize(1);
    }

    /** A wrong address must not turn every record into a dead letter. */
    @Test
    void shouldTakeA404OfSomethingElseForAWrongAddress() throws IOException {
        ScriptedServer server = scripted(
                answers(404, "<html>Not here</html>"),
                answers(404, "{\"error\":\"Not Found\"}"),
                answers(200, "<html>Welcome</html>"));
        SchemaRegistry registry = clientOf(server.url());

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> registry.byId(7))
                    .isInstanceOf(RegistryUnreachableException.class)
                    .hasMessageContaining("check schema.registry.url");
        }
    }

    @Test
    void shouldAskAgainWhenAnAnswerGetsLost() throws IOException {
        // Given
        ScriptedServer server = scripted();
        server = scripted(server.losesTheAnswer(), server.stopsInTheMiddle(), answers(200, SCHEMA));

        // Then
        assertThat(clientOf(server.url()).byId(7)).isEqualTo(CUP);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void shouldRegisterAgainWhenTheAnswerGetsLost() throws IOException {
        // Given
        ScriptedServer lossy = scripted();
        ScriptedServer server = scripted(lossy.losesTheAnswer(), answers(200, "{\"id\":3}"));

        // Then
        assertThat(clientOf(server.url()).register("cups-value", CUP, false)).isEqualTo(3);
    }

    @Test
    void shouldGiveUpAfterItsTriesAndComeBackWhenAsked() throws IOException {
        // Given
        ScriptedServer server = scripted(
                answers(503, ""),
                answers(503, ""),
                answers(503, ""),
                answers(503, ""),
                answers(503, ""),
                answers(200, SCHEMA));
        SchemaRegistry registry = clientOf(server.url());

        // Then
        assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(RegistryUnreachableException.class);
        assertThat(server.requests()).hasSize(4);

        // While it is known to be down one try must do
        assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(RegistryUnreachableException.class);
        assertThat(server.requests()).hasSize(5);
        assertThat(registry.byId(7)).isEqualTo(CUP);
    }

    @Test
    void shouldGoToTheNextAddressAndStayThere() throws IOException {
        // Given
        ScriptedServer first = scripted(answers(500, ""));
        ScriptedServer second = scripted(answers(200, SCHEMA));
        SchemaRegistry registry =
                clientOf("http://127.0.0.1:" + closedPort() + "," + first.url() + ", " + second.url());

        // When
        registry.byId(7);
        registry.byId(8);

        // Then
        assertThat(first.requests()).hasSize(1);
        assertThat(second.requests()).containsExactly("GET /schemas/ids/7", "GET /schemas/ids/8");
    }

    @Test
    void shouldSaySoWhenNobodyListens() throws IOException {
        SchemaRegistry registry = clientOf("http://127.0.0.1:" + closedPort());

        assertThatThrownBy(() -> registry.register("cups-value", CUP, false))
                .isInstanceOf(RegistryUnreachableException.class)
                .hasMessageContaining("ConnectException");
    }

    @Test
    void shouldComeInWithUserAndPassword() {
        // Given
        String url = registryServer(RegistryServer.start("ann", "te:pot")).url().toString();

        // Then
        settings.put("schema.registry.basic.auth.user.info", new Password("ann:te:pot"));
        assertThat(clientOf(url).versions("cups-value")).isEmpty();

        settings.put("schema.registry.basic.auth.user.info", "ann:wrong");
        assertThatThrownBy(() -> clientOf(url).versions("cups-value"))
                .isInstanceOf(RegistryUnreachableException.class)
                .hasMessageContaining("401")
                .hasMessageContaining("check the credentials")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void shouldTakeUserAndPasswordFromTheAddressAndNeverShowThem() throws IOException {
        // Given
        String expected = "Basic " + Base64.getEncoder().encodeToString("ann:te pot".getBytes(StandardCharsets.UTF_8));
        ScriptedServer server = scripted(answersOnlyWith("Authorization", expected, answers(401, "{}")));

        // Then
        assertThat(clientOf(server.url().replace("//", "//ann:te%20pot@")).byId(7))
                .isEqualTo(CUP);
        server.close();
        assertThatThrownBy(() ->
                        clientOf(server.url().replace("//", "//ann:te%20pot@")).byId(7))
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining("pot");
    }

    @Test
    void shouldComeInWithABearerToken() {
        String url =
                registryServer(RegistryServer.startWithToken("t0ken")).url().toString();

        settings.put("bearer.auth.credentials.source", "STATIC_TOKEN");
        settings.put("bearer.auth.token", "t0ken");

        assertThat(clientOf(url).versions("cups-value")).isEmpty();
    }

    @Test
    void shouldSendWhatConfluentCloudAsksFor() throws IOException {
        ScriptedServer server = scripted(answersOnlyWith("target-sr-cluster", "lsrc-1", answers(401, "{}")));

        settings.put("schema.registry.bearer.auth.logical.cluster", "lsrc-1");

        assertThat(clientOf(server.url()).byId(7)).isEqualTo(CUP);
    }

    private SchemaRegistry clientOf(String urls) {
        settings.put("schema.registry.url", urls);
        return new SchemaRegistry(settings);
    }

    private ScriptedServer scripted(ScriptedServer.Reply... script) throws IOException {
        ScriptedServer server = new ScriptedServer(script);
        servers.add(server);
        return server;
    }

    private RegistryServer registryServer(RegistryServer server) {
        servers.add(server);
        return server;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
