package io.ordernotifier.demo;

import io.ordernotifier.wire.registry.ParsedSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The registry's memory: schemas by ID, and which of them each subject holds. The same content has the same ID in every
 * subject. Failures are {@link RegistryFault}s.
 */
final class SchemaCatalog {
    /** Types of another subject that a schema refers to by name. */
    record Reference(String name, String subject, int version) {}

    /** A schema as a client sends it. */
    record Submitted(String text, List<Reference> references, boolean normalize) {
        Submitted {
            references = List.copyOf(references);
        }
    }

    /** A schema as it is kept. */
    record Stored(int id, ParsedSchema schema, List<Reference> references) {}

    /** A schema's place in a subject. */
    record Version(String subject, int version, Stored stored) {}

    private record Content(String text, List<Reference> references) {}

    private final List<Stored> schemas = new ArrayList<>();
    private final Map<Content, Stored> byContent = new HashMap<>();
    private final Map<String, List<Stored>> subjects = new TreeMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private CompatibilityLevel level = CompatibilityLevel.BACKWARD;

    synchronized int register(String subject, Submitted submitted) {
        Content content = content(submitted);
        Optional<Version> known = find(subject, content);
        if (known.isPresent()) {
            return known.get().stored().id();
        }
        ParsedSchema schema = parse(content);
        List<Stored> versions = subjects.getOrDefault(subject, List.of());
        List<String> problems = levelOf(subject).problems(schema, schemasOf(versions));
        if (!problems.isEmpty()) {
            throw RegistryFault.incompatible(subject, problems);
        }
        Stored stored = byContent.get(content);
        if (stored == null) {
            stored = new Stored(schemas.size() + 1, schema, content.references());
            schemas.add(stored);
            byContent.put(content, stored);
        }
        subjects.computeIfAbsent(subject, missing -> new ArrayList<>()).add(stored);
        return stored.id();
    }

    synchronized Version lookUp(String subject, Submitted submitted) {
        existing(subject);
        return find(subject, content(submitted)).orElseThrow(RegistryFault::schemaNotUnderSubject);
    }

    synchronized Stored byId(String id) {
        int number = number(id).orElse(0);
        if (number < 1 || number > schemas.size()) {
            throw RegistryFault.noSchema(id);
        }
        return schemas.get(number - 1);
    }

    /** Everywhere the schema is registered. */
    synchronized List<Version> versionsOf(Stored stored) {
        List<Version> found = new ArrayList<>();
        subjects.forEach((subject, versions) -> {
            int index = versions.indexOf(stored);
            if (index >= 0) {
                found.add(new Version(subject, index + 1, stored));
            }
        });
        return found;
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    synchronized int countVersions(String subject) {
        return existing(subject).size();
    }

    /** @param version a number, or "latest" */
    synchronized Version version(String subject, String version) {
        List<Stored> versions = existing(subject);
        int number = versionNumber(version, versions.size());
        if (number > versions.size()) {
            throw RegistryFault.noVersion(version);
        }
        return new Version(subject, number, versions.get(number - 1));
    }

    /** IDs of the schemas that refer to that version. */
    synchronized List<Integer> referencing(Version version) {
        return schemas.stream()
                .filter(stored -> stored.references().stream()
                        .anyMatch(reference -> reference.subject().equals(version.subject())
                                && reference.version() == version.version()))
                .map(Stored::id)
                .toList();
    }

    /**
     * Why the schema could not be registered now; empty when it could.
     *
     * @param version the one to compare with, a number or "latest"; null for what a registration compares with
     */
    synchronized List<String> problems(String subject, @Nullable String version, Submitted submitted) {
        ParsedSchema schema = parse(content(submitted));
        List<Stored> versions = subjects.getOrDefault(subject, List.of());
        if (version == null) {
            return levelOf(subject).problems(schema, schemasOf(versions));
        }
        int number = versionNumber(version, versions.size());
        if (number == 0) {
            return List.of();
        }
        if (number > versions.size()) {
            throw RegistryFault.noVersion(version);
        }
        return levelOf(subject)
                .problems(schema, List.of(versions.get(number - 1).schema()));
    }

    synchronized CompatibilityLevel level() {
        return level;
    }

    synchronized void setLevel(CompatibilityLevel level) {
        this.level = level;
    }

    synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    synchronized void setLevel(String subject, CompatibilityLevel ownLevel) {
        levels.put(subject, ownLevel);
    }

    private CompatibilityLevel levelOf(String subject) {
        return levels.getOrDefault(subject, level);
    }

    private List<Stored> existing(String subject) {
        List<Stored> versions = subjects.get(subject);
        if (versions == null) {
            throw RegistryFault.noSubject(subject);
        }
        return versions;
    }

    private Optional<Version> find(String subject, Content content) {
        Stored stored = byContent.get(content);
        int index =
                stored == null ? -1 : subjects.getOrDefault(subject, List.of()).indexOf(stored);
        return index < 0
                ? Optional.empty()
                : Optional.of(new Version(subject, index + 1, Objects.requireNonNull(stored)));
    }

    private Content content(Submitted submitted) {
        Content asSent = new Content(submitted.text(), submitted.references());
        ParsedSchema schema = parse(asSent);
        return new Content((submitted.normalize() ? schema.normalized() : schema).text(), submitted.references());
    }

    private ParsedSchema parse(Content content) {
        Map<Version, String> referenced = new LinkedHashMap<>();
        content.references().forEach(reference -> collect(reference, referenced));
        try {
            return ParsedSchema.parse(content.text(), List.copyOf(referenced.values()));
        } catch (IllegalArgumentException e) {
            throw RegistryFault.invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    /** What a reference needs comes before it. It cannot lead back to itself: it was registered when that was there. */
    private void collect(Reference reference, Map<Version, String> into) {
        Version version;
        try {
            version = version(reference.subject(), String.valueOf(reference.version()));
        } catch (RegistryFault e) {
            throw RegistryFault.invalidSchema("No schema reference found for subject \"" + reference.subject()
                    + "\" and version " + reference.version());
        }
        version.stored().references().forEach(deeper -> collect(deeper, into));
        into.putIfAbsent(version, version.stored().schema().text());
    }

    private static List<ParsedSchema> schemasOf(List<Stored> versions) {
        return versions.stream().map(Stored::schema).toList();
    }

    private static int versionNumber(String version, int latest) {
        if (version.equals("latest") || version.equals("-1")) {
            return latest;
        }
        return number(version).filter(number -> number > 0).orElseThrow(() -> RegistryFault.invalidVersion(version));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
