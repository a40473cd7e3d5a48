package io.ordernotifier.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ordernotifier.wire.registry.RegistryHttp.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.avro.Schema;

/**
 * Client of a schema registry that speaks the Confluent REST API. What it learnt once it does not ask again: an ID never
 * changes its schema. Many threads may use one.
 *
 * <p>Every method throws {@link RegistryUnreachableException} when the registry gives no answer that says anything of
 * the schema, after having tried all its addresses for a limited time.
 */
public final class SchemaRegistry {
    /** How long an unknown ID is believed to be unknown: a stream of bad records must not become a stream of requests. */
    static final Duration UNKNOWN_FOR = Duration.ofSeconds(5);

    private static final int MOST_UNKNOWN = 10_000;

    private final RegistryHttp http;
    private final LongSupplier nanoClock;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Integer, Long> unknownSince = new ConcurrentHashMap<>();
    private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();

    private record Registration(String subject, Schema schema, boolean normalized) {}

    /**
     * @param settings with Confluent's names, see {@code schema.registry.url} and so on in the settings table
     * @throws org.apache.kafka.common.config.ConfigException when a setting is unknown or wrong
     */
    public SchemaRegistry(Map<String, ?> settings) {
        this(settings, System::nanoTime);
    }

    SchemaRegistry(Map<String, ?> settings, LongSupplier nanoClock) {
        this.http = new RegistryHttp(new RegistrySettings(settings), nanoClock);
        this.nanoClock = nanoClock;
    }

    /**
     * The schema with which a record was written.
     *
     * @throws UnknownSchemaException when the registry does not know the ID
     * @throws UnusableSchemaException when it is no Avro schema
     */
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        if (id < 0 || believedUnknown(id)) {
            throw unknown(id);
        }
        Answer answer = http.get("/schemas/ids/" + id);
        if (!answer.ok()) {
            if (unknownSince.size() >= MOST_UNKNOWN) {
                unknownSince.clear();
            }
            unknownSince.put(id, nanoClock.getAsLong());
            throw unknown(id);
        }
        Schema schema = read(answer.body(), "schema " + id);
        schemas.put(id, schema);
        return schema;
    }

    /**
     * The ID of the schema, which is registered under the subject if it is not yet.
     *
     * @throws RegistryRefusedException when it is not compatible with what is there, or not valid
     */
    public int register(String subject, Schema schema, boolean normalize) {
        return idOf(new Registration(subject, schema, normalize), "/subjects/" + inPath(subject) + "/versions");
    }

    /**
     * The ID of a schema that is registered under the subject.
     *
     * @throws RegistryRefusedException when it is not registered there
     */
    public int lookUp(String subject, Schema schema, boolean normalize) {
        return idOf(new Registration(subject, schema, normalize), "/subjects/" + inPath(subject));
    }

    private int idOf(Registration registration, String path) {
        Integer known = ids.get(registration);
        if (known != null) {
            return known;
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("schema", registration.schema().toString());
        Answer answer = http.post(path + (registration.normalized() ? "?normalize=true" : ""), body);
        if (!answer.ok()) {
            throw new RegistryRefusedException("The schema registry refused schema "
                    + registration.schema().getFullName() + " under subject " + registration.subject()
                    + ", it answered "
                    + answer.message());
        }
        int id = answer.body().path("id").asInt(-1);
        if (id < 0) {
            throw new RegistryUnreachableException(
                    "The schema registry gave no ID for subject " + registration.subject(), null);
        }
        ids.put(registration, id);
        return id;
    }

    /** The versions of a subject, ascending; none when the registry does not know the subject. Never from memory. */
    public List<Integer> versions(String subject) {
        Answer answer = http.get("/subjects/" + inPath(subject) + "/versions");
        List<Integer> versions = new ArrayList<>();
        if (answer.ok()) {
            answer.body().forEach(version -> versions.add(version.asInt()));
        }
        return List.copyOf(versions);
    }

    /**
     * The newest schema of a subject; absent when the registry does not know the subject. Never from memory.
     *
     * @throws UnusableSchemaException when it is no Avro schema
     */
    public Optional<RegisteredSchema> latest(String subject) {
        Answer answer = http.get("/subjects/" + inPath(subject) + "/versions/latest");
        if (!answer.ok()) {
            return Optional.empty();
        }
        JsonNode body = answer.body();
        return Optional.of(new RegisteredSchema(
                subject,
                body.path("version").asInt(),
                body.path("id").asInt(),
                read(body, "the newest schema of subject " + subject)));
    }

    private Schema read(JsonNode body, String what) {
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new UnusableSchemaException(
                    "In the registry " + what + " is of type " + type + ": must be AVRO", null);
        }
        List<String> referenced = new ArrayList<>();
        collectReferences(body, what, referenced, 0);
        return AvroSchemas.parse(body.path("schema").asText(), referenced, what);
    }

    /** The schemas that a schema refers to by name, those first that others need. */
    private void collectReferences(JsonNode body, String what, List<String> into, int depth) {
        if (depth > 20) {
            throw new UnusableSchemaException("In the registry " + what + " refers to others, 20 deep and more", null);
        }
        for (JsonNode reference : body.path("references")) {
            String subject = reference.path("subject").asText();
            int version = reference.path("version").asInt();
            Answer answer = http.get("/subjects/" + inPath(subject) + "/versions/" + version);
            if (!answer.ok()) {
                throw new UnusableSchemaException(
                        "In the registry " + what + " refers to version " + version + " of subject " + subject
                                + ", which is not there",
                        null);
            }
            collectReferences(answer.body(), what, into, depth + 1);
            String text = answer.body().path("schema").asText();
            if (!into.contains(text)) {
                into.add(text);
            }
        }
    }

    private boolean believedUnknown(int id) {
        Long since = unknownSince.get(id);
        return since != null && nanoClock.getAsLong() - since < UNKNOWN_FOR.toNanos();
    }

    private static UnknownSchemaException unknown(int id) {
        return new UnknownSchemaException("The schema registry does not know schema ID " + id);
    }

    private static String inPath(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
