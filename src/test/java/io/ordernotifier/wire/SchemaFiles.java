package io.ordernotifier.wire;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParser;

/** The files of {@code schemas/}: today's, which the generated classes come from, and every published version. */
final class SchemaFiles {
    private static final Path TODAY = Path.of("schemas");
    private static final Path PUBLISHED = TODAY.resolve("published");

    private SchemaFiles() {}

    /** Today's top-level types by simple name, with what they refer to in other files put in. */
    static Map<String, Schema> today() {
        var parser = new SchemaParser();
        List<SchemaParser.ParseResult> parsed = avscFilesOf(TODAY).stream()
                .map(file -> unchecked(() -> parser.parse(file)))
                .toList();
        return byName(parsed.stream().map(SchemaParser.ParseResult::mainSchema));
    }

    /** The published versions, oldest first. */
    static List<Version> publishedVersions() {
        return entriesOf(PUBLISHED).stream()
                .filter(Files::isDirectory)
                .map(folder -> Version.parse(folder.getFileName().toString()))
                .sorted()
                .toList();
    }

    /** The top-level types of a published version by simple name; each file is read alone, as a user would. */
    static Map<String, Schema> published(Version version) {
        return byName(avscFilesOf(PUBLISHED.resolve(version.toString())).stream()
                .map(file -> unchecked(() -> new SchemaParser().parse(file).mainSchema())));
    }

    /** Writes today's types as the given version: one self-contained file each. */
    static void publish(Version version) {
        Path folder = PUBLISHED.resolve(version.toString());
        today().forEach((name, schema) -> unchecked(() -> {
            Files.createDirectories(folder);
            return Files.writeString(
                    folder.resolve(name + ".avsc"), SchemaFormatter.format("json/pretty", schema) + "\n");
        }));
    }

    private static Map<String, Schema> byName(Stream<Schema> schemas) {
        return schemas.collect(toMap(
                Schema::getName,
                schema -> schema,
                (one, other) -> {
                    throw new IllegalStateException(one.getName() + " is defined twice");
                },
                TreeMap::new));
    }

    private static List<Path> avscFilesOf(Path folder) {
        return entriesOf(folder).stream()
                .filter(file -> file.toString().endsWith(".avsc"))
                .toList();
    }

    private static List<Path> entriesOf(Path folder) {
        return unchecked(() -> {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.sorted().toList();
            }
        });
    }

    private static <T> T unchecked(IoCall<T> call) {
        try {
            return call.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface IoCall<T> {
        T get() throws IOException;
    }
}
