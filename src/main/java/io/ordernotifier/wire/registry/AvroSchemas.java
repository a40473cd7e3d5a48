package io.ordernotifier.wire.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/** What is done with schemas on their way to the registry and from it. */
public final class AvroSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AvroSchemas() {}

    /**
     * Reads a schema from the registry. It was checked when it was registered: names and defaults that another language
     * allows are allowed here.
     *
     * @param referenced schemas whose types it refers to by name, those first that others need
     * @param what to say of it when it cannot be read
     * @throws UnusableSchemaException when it cannot be read
     */
    public static Schema parse(String text, List<String> referenced, String what) {
        try {
            Schema.Parser parser = new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
            referenced.forEach(parser::parse);
            return parser.parse(text);
        } catch (AvroRuntimeException | StackOverflowError e) {
            throw new UnusableSchemaException("In the registry " + what + " is no Avro schema that can be read", e);
        }
    }

    /**
     * The schema without what only Java reads. Generated classes say {@code avro.java.string} of every string; other
     * languages' schemas do not, and the registry takes the two for different.
     */
    public static Schema withoutJavaProperties(Schema schema) {
        try {
            JsonNode json = JSON.readTree(schema.toString());
            json.findParents("avro.java.string").forEach(parent -> ((ObjectNode) parent).remove("avro.java.string"));
            return new Schema.Parser(NameValidator.NO_VALIDATION)
                    .setValidateDefaults(false)
                    .parse(json.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A schema's own text must be JSON", e);
        }
    }
}
