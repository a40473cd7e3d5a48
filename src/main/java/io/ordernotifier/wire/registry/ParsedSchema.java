package io.ordernotifier.wire.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** A schema as a registry sees it: one text for all ways to write it down, and whether it reads what another wrote. */
public final class ParsedSchema {
    private static final ObjectMapper SORTED =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final Schema schema;

    private ParsedSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads a schema with all the checks that Avro has.
     *
     * @param referenced schemas whose types it refers to by name, those first that others need
     * @throws IllegalArgumentException when it is no valid Avro schema; the message says why
     */
    public static ParsedSchema parse(String text, List<String> referenced) {
        try {
            Schema.Parser parser = new Schema.Parser(NameValidator.UTF_VALIDATOR);
            referenced.forEach(parser::parse);
            return new ParsedSchema(parser.parse(text));
        } catch (AvroRuntimeException | StackOverflowError e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Without regard to white space and to the order of the attributes that Avro defines. */
    public String text() {
        return schema.toString();
    }

    /** Without regard to the order of other attributes, too. */
    public ParsedSchema normalized() {
        try {
            String sorted = SORTED.writeValueAsString(SORTED.readValue(schema.toString(), Object.class));
            return new ParsedSchema(new Schema.Parser(NameValidator.UTF_VALIDATOR).parse(sorted));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A schema's own text must be JSON", e);
        }
    }

    /** Why this schema cannot read what that one wrote, one sentence each; empty when it can. */
    public List<String> problemsReading(ParsedSchema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(schema, writer.schema)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(ParsedSchema::describe)
                .toList();
    }

    private static String describe(Incompatibility problem) {
        return problem.getType() + " at " + problem.getLocation() + ": " + problem.getMessage();
    }
}
