package io.ordernotifier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers that clients and tools know from Confluent's registry: status, error code, and the fields they read. */
class RegistryServerTest {
    private static final String CUP = "{\"type\":\"record\",\"name\":\"Cup\",\"fields\":[]}";
    private static final String CUP_WITH_SIZE =
            "{\"type\":\"record\",\"name\":\"Cup\",\"fields\":[{\"name\":\"size\",\"type\":\"int\",\"default\":1}]}";
    private static final String CUP_WITH_SIZE_AND_NO_DEFAULT =
            "{\"type\":\"record\",\"name\":\"Cup\",\"fields\":[{\"name\":\"size\",\"type\":\"int\"}]}";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final RegistryServer registry = RegistryServer.start();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void shouldGiveTheSameContentTheSameIdEverywhere() throws Exception {
        assertThat(register("cups-value", CUP)).isEqualTo("200 {\"id\":1}");
        assertThat(register("cups-value", CUP_WITH_SIZE)).isEqualTo("200 {\"id\":2}");
        assertThat(register("other-value", CUP_WITH_SIZE)).isEqualTo("200 {\"id\":2}");
        assertThat(register("cups-value", "{ \"name\": \"Cup\", \"type\": \"record\", \"fields\": [] }"))
                .isEqualTo("200 {\"id\":1}");

        assertThat(get("/subjects")).isEqualTo("200 [\"cups-value\",\"other-value\"]");
        assertThat(get("/subjects?subjectPrefix=oth")).isEqualTo("200 [\"other-value\"]");
        assertThat(get("/subjects/cups-value/versions")).isEqualTo("200 [1,2]");
        assertThat(get("/schemas/ids/2/subjects")).isEqualTo("200 [\"cups-value\",\"other-value\"]");
        assertThat(get("/schemas/ids/2/versions"))
                .isEqualTo(
                        "200 [{\"subject\":\"cups-value\",\"version\":2},{\"subject\":\"other-value\",\"version\":1}]");
    }

    @Test
    void shouldGiveBackWhatWasRegistered() throws Exception {
        register("cups-value", CUP);

        String version =
                "200 {\"subject\":\"cups-value\",\"version\":1,\"id\":1,\"schema\":" + json.valueToTree(CUP) + "}";
        assertThat(get("/subjects/cups-value/versions/1")).isEqualTo(version);
        assertThat(get("/subjects/cups-value/versions/latest")).isEqualTo(version);
        assertThat(get("/subjects/cups-value/versions/-1")).isEqualTo(version);
        assertThat(post("/subjects/cups-value", schema(CUP))).isEqualTo(version);
        assertThat(get("/subjects/cups-value/versions/1/schema")).isEqualTo("200 " + CUP);
        assertThat(get("/schemas/ids/1")).isEqualTo("200 {\"schema\":" + json.valueToTree(CUP) + "}");
        assertThat(get("/schemas/ids/1?fetchMaxId=false&subject=cups-value")).startsWith("200 {\"schema\":");
        assertThat(get("/schemas/ids/1/schema")).isEqualTo("200 " + CUP);
    }

    @Test
    void shouldNotUseUpAnIdForARefusedSchema() throws Exception {
        register("cups-value", CUP);

        assertThat(register("cups-value", CUP_WITH_SIZE_AND_NO_DEFAULT))
                .startsWith("409 {\"error_code\":409,")
                .contains("incompatible with an earlier schema")
                .contains("READER_FIELD_MISSING_DEFAULT_VALUE");
        assertThat(register("cups-value", CUP_WITH_SIZE)).isEqualTo("200 {\"id\":2}");
    }

    @Test
    void shouldHoldSchemasToTheLevelThatWasSet() throws Exception {
        register("cups-value", CUP);

        assertThat(get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(get("/config/cups-value")).startsWith("404 {\"error_code\":40408,");
        assertThat(get("/config/cups-value?defaultToGlobal=true"))
                .isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(compatible("cups-value", "latest", CUP_WITH_SIZE_AND_NO_DEFAULT))
                .isEqualTo("200 {\"is_compatible\":false}");

        assertThat(put("/config/cups-value", "{\"compatibility\":\"forward\"}"))
                .isEqualTo("200 {\"compatibility\":\"FORWARD\"}");
        assertThat(get("/config/cups-value")).isEqualTo("200 {\"compatibilityLevel\":\"FORWARD\"}");
        assertThat(compatible("cups-value", "latest", CUP_WITH_SIZE_AND_NO_DEFAULT))
                .isEqualTo("200 {\"is_compatible\":true}");

        assertThat(put("/config", "{\"compatibility\":\"NONE\"}")).isEqualTo("200 {\"compatibility\":\"NONE\"}");
        assertThat(compatible("other-value", "latest", CUP)).isEqualTo("200 {\"is_compatible\":true}");
        assertThat(put("/config", "{\"compatibility\":\"SOMEHOW\"}")).startsWith("422 {\"error_code\":42203,");
    }

    @Test
    void shouldTellWhyASchemaIsNotCompatible() throws Exception {
        register("cups-value", CUP);

        assertThat(post(
                        "/compatibility/subjects/cups-value/versions?verbose=true",
                        schema(CUP_WITH_SIZE_AND_NO_DEFAULT)))
                .startsWith("200 {\"is_compatible\":false,\"messages\":[\"the new schema cannot read the old")
                .contains("/fields/0");
        assertThat(compatible("cups-value", "7", CUP)).startsWith("404 {\"error_code\":40402,");
    }

    @Test
    void shouldLookBackAtAllVersionsWhereTheLevelIsTransitive() throws Exception {
        // Given: the second has a default for what the third does not know, the first has not
        put("/config/cups-value", "{\"compatibility\":\"NONE\"}");
        register("cups-value", CUP_WITH_SIZE_AND_NO_DEFAULT.replace("\"int\"", "\"string\""));
        register("cups-value", CUP_WITH_SIZE);

        // Then
        put("/config/cups-value", "{\"compatibility\":\"BACKWARD\"}");
        assertThat(compatibleWithAll("cups-value", CUP_WITH_SIZE)).contains("true");
        put("/config/cups-value", "{\"compatibility\":\"BACKWARD_TRANSITIVE\"}");
        assertThat(compatibleWithAll("cups-value", CUP_WITH_SIZE)).contains("false");
    }

    @Test
    void shouldFollowReferencesToOtherSubjects() throws Exception {
        // Given
        register("cups-value", CUP);
        String tray = "{\"type\":\"record\",\"name\":\"Tray\",\"fields\":[{\"name\":\"cup\",\"type\":\"Cup\"}]}";
        ObjectNode body = json.createObjectNode().put("schema", tray).put("schemaType", "AVRO");
        body.putArray("references")
                .addObject()
                .put("name", "Cup")
                .put("subject", "cups-value")
                .put("version", 1);

        // Then
        assertThat(register("trays-value", tray)).startsWith("422 {\"error_code\":42201,");
        assertThat(post("/subjects/trays-value/versions", body)).isEqualTo("200 {\"id\":2}");
        assertThat(get("/schemas/ids/2"))
                .contains("\"references\":[{\"name\":\"Cup\",\"subject\":\"cups-value\",\"version\":1}]");
        assertThat(get("/subjects/cups-value/versions/1/referencedby")).isEqualTo("200 [2]");
    }

    @Test
    void shouldTakeAttributesInAnotherOrderForTheSameWhenAskedToNormalize() throws Exception {
        String first = CUP.replace("\"fields\"", "\"x\":1,\"y\":2,\"fields\"");
        String second = CUP.replace("\"fields\"", "\"y\":2,\"x\":1,\"fields\"");

        register("cups-value", first);

        assertThat(post("/subjects/cups-value", schema(second))).startsWith("404 {\"error_code\":40403,");
        assertThat(post("/subjects/cups-value?normalize=true", schema(second))).startsWith("200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /schemas/ids/99,                    404, 40403",
        "GET,  /schemas/ids/x,                     404, 40403",
        "GET,  /subjects/nobody/versions,          404, 40401",
        "GET,  /subjects/nobody/versions/1,        404, 40401",
        "GET,  /subjects/cups-value/versions/2,    404, 40402",
        "GET,  /subjects/cups-value/versions/0,    422, 42202",
        "GET,  /subjects/cups-value/versions/one,  422, 42202",
        "GET,  /mode/cups-value,                   404, 40409",
        "GET,  /no/such/address,                   404, 404",
        "POST, /subjects/nobody,                   404, 40401",
        "POST, /subjects/cups-value,               404, 40403",
    })
    void shouldFailWithTheKnownCodes(String method, String path, int status, int code) throws Exception {
        register("cups-value", CUP);

        String answer = method.equals("GET") ? get(path) : post(path, schema(CUP_WITH_SIZE));

        assertThat(answer).startsWith(status + " {\"error_code\":" + code + ",\"message\":");
    }

    @Test
    void shouldRefuseWhatIsNoSchema() throws Exception {
        assertThat(register("cups-value", "{\"type\":\"recoord\"}")).startsWith("422 {\"error_code\":42201,");
        assertThat(register("cups-value", "")).startsWith("422 {\"error_code\":42201,");
        assertThat(register("cups-value", CUP_WITH_SIZE.replace("\"default\":1", "\"default\":\"one\"")))
                .startsWith("422 {\"error_code\":42201,");
        assertThat(post(
                        "/subjects/x/versions",
                        json.createObjectNode().put("schema", "message Cup {}").put("schemaType", "PROTOBUF")))
                .startsWith("422 {\"error_code\":42201,");
        assertThat(send("POST", "/subjects/x/versions", "{nothing")).startsWith("400 ");
        assertThat(get("/subjects")).isEqualTo("200 []");
    }

    @Test
    void shouldSayWhatItIs() throws Exception {
        assertThat(get("/")).isEqualTo("200 {}");
        assertThat(get("/mode")).isEqualTo("200 {\"mode\":\"READWRITE\"}");
        assertThat(get("/schemas/types")).isEqualTo("200 [\"AVRO\"]");
    }

    @Test
    void shouldLetInOnlyWhoHasThePassword() throws Exception {
        try (RegistryServer locked = RegistryServer.start("ann", "teapot")) {
            HttpRequest request =
                    HttpRequest.newBuilder(locked.url().resolve("/subjects")).build();

            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"registry\"");
            assertThat(response.body()).contains("\"error_code\":401");
        }
    }

    private String compatible(String subject, String version, String schema) throws Exception {
        return post("/compatibility/subjects/" + subject + "/versions/" + version, schema(schema));
    }

    private String compatibleWithAll(String subject, String schema) throws Exception {
        return post("/compatibility/subjects/" + subject + "/versions", schema(schema));
    }

    private String register(String subject, String schema) throws Exception {
        return post("/subjects/" + subject + "/versions", schema(schema));
    }

    private ObjectNode schema(String schema) {
        return json.createObjectNode().put("schema", schema);
    }

    private String get(String path) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(registry.url() + path)).build());
    }

    private String post(String path, ObjectNode body) throws Exception {
        return send("POST", path, body.toString());
    }

    private String put(String path, String body) throws Exception {
        return send("PUT", path, body);
    }

    private String send(String method, String path, String body) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(registry.url() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
