package io.ordernotifier.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.ordernotifier.demo.SchemaCatalog.Reference;
import io.ordernotifier.demo.SchemaCatalog.Stored;
import io.ordernotifier.demo.SchemaCatalog.Submitted;
import io.ordernotifier.demo.SchemaCatalog.Version;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A schema registry in memory that speaks the Confluent REST API as clients and tools use it, for Avro: register, look up,
 * list, compatibility checked in earnest. On the loopback address, on a free port.
 */
public final class RegistryServer implements AutoCloseable {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private final SchemaCatalog catalog = new SchemaCatalog();
    private final ObjectMapper json = new ObjectMapper();
    private final @Nullable String authorization;
    private final Javalin http;

    /** Lets everybody in. */
    public static RegistryServer start() {
        return new RegistryServer(null);
    }

    /** Lets in who gives this user and password. */
    public static RegistryServer start(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new RegistryServer("Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** Lets in who gives this bearer token. */
    public static RegistryServer startWithToken(String token) {
        return new RegistryServer("Bearer " + token);
    }

    private RegistryServer(@Nullable String authorization) {
        this.authorization = authorization;
        this.http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            routes(config.routes);
        });
        http.start("127.0.0.1", 0);
    }

    /** What clients call {@code schema.registry.url}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + http.port());
    }

    @Override
    public void close() {
        http.stop();
    }

    private void routes(RoutesConfig routes) {
        routes.before(this::authorize);
        routes.exception(
                RegistryFault.class, (fault, call) -> fail(call, fault.status(), fault.code(), fault.getMessage()));
        for (int status : new int[] {404, 405, 500}) {
            routes.error(status, call -> failUnlessAnswered(call, status));
        }

        routes.get("/", call -> answer(call, json.createObjectNode()));
        routes.get("/subjects", this::subjects);
        routes.post("/subjects/{subject}", this::lookUp);
        routes.get("/subjects/{subject}/versions", this::versions);
        routes.post("/subjects/{subject}/versions", this::register);
        routes.get("/subjects/{subject}/versions/{version}", call -> answer(call, describe(version(call))));
        routes.get(
                "/subjects/{subject}/versions/{version}/schema",
                call -> answerText(call, text(version(call).stored())));
        routes.get(
                "/subjects/{subject}/versions/{version}/referencedby",
                call -> answer(call, json.valueToTree(catalog.referencing(version(call)))));

        routes.get("/schemas/types", call -> answer(call, json.valueToTree(List.of("AVRO"))));
        routes.get("/schemas/ids/{id}", call -> answer(call, describe(stored(call))));
        routes.get("/schemas/ids/{id}/schema", call -> answerText(call, text(stored(call))));
        routes.get("/schemas/ids/{id}/subjects", this::subjectsOfSchema);
        routes.get("/schemas/ids/{id}/versions", this::versionsOfSchema);

        routes.get("/config", call -> answer(call, level(catalog.level())));
        routes.put("/config", this::setLevel);
        routes.get("/config/{subject}", this::levelOfSubject);
        routes.put("/config/{subject}", this::setLevelOfSubject);
        routes.post("/compatibility/subjects/{subject}/versions", call -> compatibility(call, null));
        routes.post(
                "/compatibility/subjects/{subject}/versions/{version}",
                call -> compatibility(call, call.pathParam("version")));

        routes.get("/mode", call -> answer(call, mode()));
        routes.get("/mode/{subject}", this::modeOfSubject);
    }

    private void authorize(Context call) {
        String given = call.header("Authorization");
        if (authorization == null || given != null && same(authorization, given)) {
            return;
        }
        call.header("WWW-Authenticate", authorization.startsWith("Basic") ? "Basic realm=\"registry\"" : "Bearer");
        fail(call, 401, 401, "Unauthorized");
        call.skipRemainingHandlers();
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private void subjects(Context call) {
        String prefix = call.queryParam("subjectPrefix");
        answer(
                call,
                json.valueToTree(catalog.subjects().stream()
                        .filter(subject -> prefix == null || subject.startsWith(prefix))
                        .toList()));
    }

    private void versions(Context call) {
        int count = catalog.countVersions(call.pathParam("subject"));
        answer(call, json.valueToTree(IntStream.rangeClosed(1, count).boxed().toList()));
    }

    private void register(Context call) {
        int id = catalog.register(call.pathParam("subject"), submitted(call));
        answer(call, json.createObjectNode().put("id", id));
    }

    private void lookUp(Context call) {
        answer(call, describe(catalog.lookUp(call.pathParam("subject"), submitted(call))));
    }

    private void subjectsOfSchema(Context call) {
        answer(
                call,
                json.valueToTree(catalog.versionsOf(stored(call)).stream()
                        .map(Version::subject)
                        .toList()));
    }

    private void versionsOfSchema(Context call) {
        ArrayNode versions = json.createArrayNode();
        catalog.versionsOf(stored(call))
                .forEach(version ->
                        versions.addObject().put("subject", version.subject()).put("version", version.version()));
        answer(call, versions);
    }

    private void setLevel(Context call) {
        CompatibilityLevel level =
                CompatibilityLevel.parse(body(call).path("compatibility").asText());
        catalog.setLevel(level);
        answer(call, json.createObjectNode().put("compatibility", level.name()));
    }

    private void setLevelOfSubject(Context call) {
        CompatibilityLevel level =
                CompatibilityLevel.parse(body(call).path("compatibility").asText());
        catalog.setLevel(call.pathParam("subject"), level);
        answer(call, json.createObjectNode().put("compatibility", level.name()));
    }

    private void levelOfSubject(Context call) {
        String subject = call.pathParam("subject");
        boolean otherwiseGlobal = flag(call, "defaultToGlobal");
        answer(
                call,
                level(catalog.ownLevel(subject)
                        .or(() -> otherwiseGlobal ? Optional.of(catalog.level()) : Optional.empty())
                        .orElseThrow(() -> RegistryFault.noConfig(subject))));
    }

    private void compatibility(Context call, @Nullable String version) {
        List<String> problems = catalog.problems(call.pathParam("subject"), version, submitted(call));
        ObjectNode verdict = json.createObjectNode().put("is_compatible", problems.isEmpty());
        if (flag(call, "verbose")) {
            verdict.set("messages", json.valueToTree(problems));
        }
        answer(call, verdict);
    }

    private void modeOfSubject(Context call) {
        if (!flag(call, "defaultToGlobal")) {
            throw RegistryFault.noMode(call.pathParam("subject"));
        }
        answer(call, mode());
    }

    private Version version(Context call) {
        return catalog.version(call.pathParam("subject"), call.pathParam("version"));
    }

    private Stored stored(Context call) {
        return catalog.byId(call.pathParam("id"));
    }

    private Submitted submitted(Context call) {
        JsonNode body = body(call);
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO") && !type.equals("null")) {
            throw RegistryFault.invalidSchema("Invalid schema type " + type + ", must be AVRO");
        }
        String text = body.path("schema").asText("");
        if (text.isBlank()) {
            throw RegistryFault.invalidSchema("Empty schema");
        }
        List<Reference> references = new ArrayList<>();
        for (JsonNode each : body.path("references")) {
            references.add(new Reference(
                    each.path("name").asText(),
                    each.path("subject").asText(),
                    each.path("version").asInt()));
        }
        return new Submitted(text, references, flag(call, "normalize"));
    }

    private JsonNode body(Context call) {
        try {
            JsonNode body = json.readTree(call.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            // told below, without the text
        }
        throw RegistryFault.unreadable("The body must be a JSON object");
    }

    private ObjectNode describe(Version version) {
        ObjectNode node = json.createObjectNode()
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.stored().id());
        return node.setAll(describe(version.stored()));
    }

    private ObjectNode describe(Stored stored) {
        ObjectNode node = json.createObjectNode().put("schema", text(stored));
        if (!stored.references().isEmpty()) {
            node.set("references", json.valueToTree(stored.references()));
        }
        return node;
    }

    private static String text(Stored stored) {
        return stored.schema().text();
    }

    private ObjectNode level(CompatibilityLevel level) {
        return json.createObjectNode().put("compatibilityLevel", level.name());
    }

    private ObjectNode mode() {
        return json.createObjectNode().put("mode", "READWRITE");
    }

    private static boolean flag(Context call, String name) {
        return Boolean.parseBoolean(call.queryParam(name));
    }

    private static void answer(Context call, JsonNode body) {
        answerText(call, body.toString());
    }

    private static void answerText(Context call, String body) {
        call.contentType(CONTENT_TYPE).result(body.getBytes(StandardCharsets.UTF_8));
    }

    private void fail(Context call, int status, int code, @Nullable String message) {
        call.status(status);
        answer(call, json.createObjectNode().put("error_code", code).put("message", message));
    }

    /** An address that does not exist, or a fault of the server's own. */
    private void failUnlessAnswered(Context call, int status) {
        if (!CONTENT_TYPE.equals(call.res().getContentType())) {
            fail(call, status, status, "HTTP " + status);
        }
    }
}
