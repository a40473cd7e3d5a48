package io.ordernotifier.lint;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is meant by names of files, folders and patterns, each file once and in the order of the names. */
public final class Inputs {
    private static final String STANDARD_INPUT = "-";

    private final @Nullable InputType as;
    private final Map<String, Input> found = new LinkedHashMap<>();

    private Inputs(@Nullable InputType as) {
        this.as = as;
    }

    /**
     * @param names files, folders (all that is in them and can be read), patterns such as <code>letters/**.txt</code>; {@code -}
     *     is standard input
     * @param as what every file holds, whatever its name says
     * @throws InputException where there is nothing of that name, or nobody knows what it is
     */
    public static List<Input> find(List<String> names, @Nullable InputType as) throws IOException {
        Inputs inputs = new Inputs(as);
        for (String name : names) {
            inputs.add(name);
        }
        return new ArrayList<>(inputs.found.values());
    }

    private void add(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            found.putIfAbsent(name, new Input(null, as));
            return;
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            addAll(walk(path, known()), name + ": is a folder without files that could be checked");
        } else if (Files.exists(path)) {
            InputType type = type(path);
            if (type == null) {
                throw new InputException(name + ": its name does not say what it holds; must end in one of "
                        + InputType.allEndings() + ", or be told by --as");
            }
            put(path, type);
        } else if (isPattern(name)) {
            addAll(walk(beforePattern(name), matching(name)), name + ": no file is called so");
        } else {
            throw new InputException(name + ": there is no such file");
        }
    }

    private void addAll(List<Path> files, String otherwise) {
        if (files.isEmpty()) {
            throw new InputException(otherwise);
        }
        for (Path file : files) {
            InputType type = type(file);
            if (type != null) {
                put(file, type);
            }
        }
    }

    private void put(Path file, InputType type) {
        found.putIfAbsent(file.normalize().toString(), new Input(file, type));
    }

    private @Nullable InputType type(Path file) {
        return as != null ? as : InputType.byName(file.getFileName().toString()).orElse(null);
    }

    private PathMatcher known() {
        return file -> type(file) != null;
    }

    private static List<Path> walk(Path folder, PathMatcher wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(wanted::matches)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHidden(Path below) {
        for (Path name : below) {
            if (name.toString().startsWith(".") && name.toString().length() > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPattern(String name) {
        return name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static PathMatcher matching(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (IllegalArgumentException e) {
            throw new InputException(pattern + ": is no pattern for files: " + e.getMessage());
        }
    }

    /** The folder in which a pattern can match anything: what stands before its first part with a wildcard. */
    private static Path beforePattern(String pattern) {
        int wild = 0;
        while ("*?[{".indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        int slash = pattern.lastIndexOf('/', wild);
        Path folder = Path.of(slash < 0 ? "" : slash == 0 ? "/" : pattern.substring(0, slash));
        if (!Files.isDirectory(folder)) {
            throw new InputException(pattern + ": there is no folder " + folder);
        }
        return folder;
    }
}
