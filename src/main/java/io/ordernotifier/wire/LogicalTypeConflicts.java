package io.ordernotifier.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Finds fields that two schemas both have and mean differently: an amount with four decimals read as one with two, a time in
 * microseconds read as milliseconds. Avro reads these without complaint, and wrong. A logical type that only one side
 * names is no conflict: not every language has it.
 */
final class LogicalTypeConflicts {
    private final List<String> found = new ArrayList<>();
    private final Set<Schema> seen = new HashSet<>();

    private LogicalTypeConflicts() {}

    /** One sentence a conflict. */
    static List<String> between(Schema writer, Schema reader) {
        LogicalTypeConflicts conflicts = new LogicalTypeConflicts();
        conflicts.compare("", writer, reader);
        return conflicts.found;
    }

    private void compare(String path, Schema writer, Schema reader) {
        if (writer.getType() == Schema.Type.UNION || reader.getType() == Schema.Type.UNION) {
            compareBranches(path, writer, reader);
        } else if (writer.getType() == Schema.Type.RECORD && reader.getType() == Schema.Type.RECORD) {
            if (seen.add(reader)) {
                compareFields(path, writer, reader);
            }
        } else if (writer.getType() == Schema.Type.ARRAY && reader.getType() == Schema.Type.ARRAY) {
            compare(path + "[]", writer.getElementType(), reader.getElementType());
        } else {
            compareTypes(path, writer.getLogicalType(), reader.getLogicalType());
        }
    }

    private void compareFields(String path, Schema writer, Schema reader) {
        for (Schema.Field field : reader.getFields()) {
            Schema.Field written = writer.getField(field.name());
            if (written != null) {
                compare(path.isEmpty() ? field.name() : path + "." + field.name(), written.schema(), field.schema());
            }
        }
    }

    private void compareBranches(String path, Schema writer, Schema reader) {
        for (Schema written : branches(writer)) {
            for (Schema read : branches(reader)) {
                if (written.getType() == read.getType()) {
                    compare(path, written, read);
                }
            }
        }
    }

    private static List<Schema> branches(Schema schema) {
        return schema.getType() == Schema.Type.UNION ? schema.getTypes() : List.of(schema);
    }

    private void compareTypes(String path, LogicalType writer, LogicalType reader) {
        if (writer != null && reader != null && !describe(writer).equals(describe(reader))) {
            found.add(path + " is written as " + describe(writer) + ": must be " + describe(reader));
        }
    }

    private static String describe(LogicalType type) {
        return type instanceof LogicalTypes.Decimal decimal
                ? "decimal with scale " + decimal.getScale()
                : type.getName();
    }
}
