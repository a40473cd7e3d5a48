package io.ordernotifier.wire;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * What keeps a reader's schema from reading what a writer's schema wrote. Avro's own check looks at the bytes only: it
 * takes an amount in cents for one in mills. Here a logical type must stay as it is.
 */
final class SchemaResolution {
    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SchemaResolution() {}

    /** One line for each problem, naming the place; empty when the reader can read all that the writer can write. */
    static List<String> problems(Schema reader, Schema writer) {
        var resolution = new SchemaResolution();
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .forEach(problem -> resolution.problems.add(
                        "%s at %s: %s".formatted(problem.getType(), problem.getLocation(), problem.getMessage())));
        resolution.compareMeaning(reader.getName(), reader, writer);
        return List.copyOf(resolution.problems);
    }

    private void compareMeaning(String place, Schema reader, Schema writer) {
        if (reader.getType() != writer.getType()) {
            return; // Avro's check has judged this.
        }
        switch (reader.getType()) {
            case RECORD -> compareFields(place, reader, writer);
            case ARRAY -> compareMeaning(place, reader.getElementType(), writer.getElementType());
            case MAP -> compareMeaning(place, reader.getValueType(), writer.getValueType());
            case UNION -> compareBranches(place, reader, writer);
            default -> {
                if (!logicalTypeOf(reader).equals(logicalTypeOf(writer))) {
                    problems.add("LOGICAL_TYPE at %s: %s reads %s".formatted(place, reader, writer));
                }
            }
        }
    }

    private void compareFields(String place, Schema reader, Schema writer) {
        if (!seen.add(reader.getFullName())) {
            return;
        }
        for (Schema.Field field : reader.getFields()) {
            Schema.Field written = writer.getField(field.name());
            if (written != null) {
                compareMeaning(place + "." + field.name(), field.schema(), written.schema());
            }
        }
    }

    private void compareBranches(String place, Schema reader, Schema writer) {
        Map<String, Schema> written =
                writer.getTypes().stream().collect(toMap(Schema::getFullName, Function.identity()));
        for (Schema branch : reader.getTypes()) {
            Schema same = written.get(branch.getFullName());
            if (same != null) {
                compareMeaning(place, branch, same);
            }
        }
    }

    private static List<String> logicalTypeOf(Schema schema) {
        return List.of(
                Objects.requireNonNullElse(schema.getProp("logicalType"), ""),
                String.valueOf(schema.getObjectProp("precision")),
                String.valueOf(schema.getObjectProp("scale")));
    }
}
