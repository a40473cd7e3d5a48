package io.ordernotifier.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads policy packs: {@code NAME.yaml} in a folder, or else the one of that name that is built in. Both come from
 * {@code config/policy} of the source tree.
 */
public final class PolicyPacks {
    /** The packs built in, the default first. */
    public static final List<String> BUILT_IN =
            List.of("amazon-communication-guidelines", "amazon-buyer-seller-messaging-2020");

    private static final String RESOURCES = "/config/policy/";

    private final @Nullable Path folder;

    private PolicyPacks(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Loads a pack that is built in.
     *
     * @throws PackException naming all faults
     */
    public static PolicyPack load(String name) {
        return new PackReader(new PolicyPacks(null)).read(name);
    }

    /**
     * Loads a pack from a folder; one that is not there, and what a pack extends, may be built in.
     *
     * @throws PackException naming all faults
     */
    public static PolicyPack load(Path folder, String name) {
        return new PackReader(new PolicyPacks(folder)).read(name);
    }

    /**
     * Loads a pack from its file, {@code NAME.yaml}; what it extends may lie beside it or be built in.
     *
     * @throws PackException naming all faults
     */
    public static PolicyPack load(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        if (!Files.isRegularFile(file)) {
            throw new PackException(name, List.of(file + ": there is no such file"));
        }
        Path folder = file.toAbsolutePath().getParent();
        return load(folder == null ? Path.of("/") : folder, name);
    }

    /** The file a pack's faults are in, as a seller knows it. */
    String fileName(String name) {
        return folder != null && Files.isRegularFile(file(folder, name))
                ? file(folder, name).toString()
                : name + ".yaml";
    }

    /** What the pack's file holds, or nothing where there is none. */
    @Nullable
    String content(String name) {
        try {
            if (folder != null && Files.isRegularFile(file(folder, name))) {
                return Files.readString(file(folder, name));
            }
            try (InputStream resource = PolicyPacks.class.getResourceAsStream(RESOURCES + name + ".yaml")) {
                return resource == null ? null : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("policy pack " + name + " cannot be read", e);
        }
    }

    /** The names of the packs that could be loaded. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>(BUILT_IN);
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".yaml"))
                        .forEach(file -> names.add(file.substring(0, file.length() - ".yaml".length())));
            } catch (IOException e) {
                throw new UncheckedIOException("the folder " + folder + " cannot be listed", e);
            }
        }
        return new ArrayList<>(names);
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".yaml");
    }
}
