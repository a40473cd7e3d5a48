package io.ordernotifier.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParser;
import org.jspecify.annotations.Nullable;

/** Every schema with which a release has written the order store, so that no registry is needed to read it. */
final class StateSchemas {
    private static final List<Schema> PUBLISHED = readAll();

    private StateSchemas() {}

    /** The one that is written with. */
    static Schema current() {
        return PUBLISHED.get(PUBLISHED.size() - 1);
    }

    /** All versions, the first one first. */
    static List<Schema> published() {
        return PUBLISHED;
    }

    /** Of what is encoded: documentation and the like do not count. */
    static long fingerprint(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }

    private static List<Schema> readAll() {
        List<Schema> versions = new ArrayList<>();
        for (Schema next = read(1); next != null; next = read(versions.size() + 1)) {
            versions.add(next);
        }
        return List.copyOf(versions);
    }

    private static @Nullable Schema read(int version) {
        try (InputStream file = StateSchemas.class.getResourceAsStream("/schemas/state/" + version + ".avsc")) {
            return file == null ? null : new SchemaParser().parse(file).mainSchema();
        } catch (IOException e) {
            throw new UncheckedIOException("The state's schema " + version + " cannot be read", e);
        }
    }
}
