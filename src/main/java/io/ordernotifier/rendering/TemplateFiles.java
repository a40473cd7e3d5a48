package io.ordernotifier.rendering;

import io.ordernotifier.notification.EmailKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources of all templates in use: those that come with the program, and over them those of a seller's own folder,
 * which has the same shape.
 *
 * <pre>
 * layout/text.ftl, layout/html.ftlh          how an email looks, without words
 * common/LANGUAGE/opening.ftl, closing.ftl   what every email begins and ends with
 * common/LANGUAGE/when-money-shows.ftl       when the buyer sees money that goes back
 * common/footer.ftl                          the last words of every email, in every language
 * KIND/LANGUAGE/subject.ftl, body.ftl        what is said; text and HTML are both made from the one body
 * </pre>
 */
final class TemplateFiles {
    static final String TEXT_LAYOUT = "layout/text.ftl";
    static final String HTML_LAYOUT = "layout/html.ftlh";

    /** The languages there are templates for. */
    static final List<Locale> LANGUAGES = Stream.of("en", "zh-CN", "zh-TW", "de", "fr", "es", "ja", "it")
            .map(Locale::forLanguageTag)
            .toList();

    private static final String BUILT_IN = "templates/";
    static final String COMMON = "common/";
    static final String FOOTER = COMMON + "footer.ftl";
    private static final Pattern IGNORED = Pattern.compile("\\..*|.*\\.md");

    private final SortedMap<String, TemplateFile> byPath;

    private TemplateFiles(SortedMap<String, TemplateFile> byPath) {
        this.byPath = byPath;
    }

    static TemplateFiles builtIn() {
        SortedMap<String, TemplateFile> files = new TreeMap<>();
        for (String path : paths(LANGUAGES)) {
            put(files, path, BUILT_IN + path, Resources.text(BUILT_IN + path));
        }
        return new TemplateFiles(files);
    }

    /**
     * These, with the files of that folder instead of those of the same path.
     *
     * @throws BrokenTemplateException for a file that would never be used
     */
    TemplateFiles withOverrides(Path folder) {
        SortedMap<String, TemplateFile> files = new TreeMap<>(byPath);
        List<String> faults = new ArrayList<>();
        for (Path file : filesIn(folder)) {
            String path = folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            if (byPath.containsKey(path)) {
                put(files, path, file.toString(), read(file));
            } else {
                faults.add(file + ": overrides no template; must be one of " + String.join(", ", byPath.keySet()));
            }
        }
        if (!faults.isEmpty()) {
            throw new BrokenTemplateException(faults);
        }
        return new TemplateFiles(files);
    }

    /** @throws IllegalArgumentException for a path that is no template's */
    TemplateFile get(String path) {
        TemplateFile file = byPath.get(path);
        if (file == null) {
            throw new IllegalArgumentException(path + " must be one of " + byPath.keySet());
        }
        return file;
    }

    Collection<TemplateFile> all() {
        return byPath.values();
    }

    /** The same for the same templates, another for any other: the first 6 bytes of SHA-256, in hexadecimal. */
    String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (TemplateFile file : byPath.values()) {
                digest.update((file.path() + '\0' + file.source() + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }

    /** The files that those languages need. */
    private static List<String> paths(List<Locale> languages) {
        List<String> paths = new ArrayList<>(List.of(TEXT_LAYOUT, HTML_LAYOUT, FOOTER));
        for (Locale locale : languages) {
            String language = locale.toLanguageTag();
            paths.add(COMMON + language + "/opening.ftl");
            paths.add(COMMON + language + "/closing.ftl");
            paths.add(COMMON + language + "/when-money-shows.ftl");
            for (EmailKind kind : EmailKind.FROM_TEMPLATES) {
                paths.add(kind.slug() + "/" + language + "/subject.ftl");
                paths.add(kind.slug() + "/" + language + "/body.ftl");
            }
        }
        return paths;
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BrokenTemplateException(List.of(folder + ": is no folder; must be one that holds templates"));
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            !IGNORED.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BrokenTemplateException(List.of(file + ": is not UTF-8; must be saved in UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Line ends are made the same, so that the version does not depend on how the sources were checked out. */
    private static void put(SortedMap<String, TemplateFile> files, String path, String shownAs, String source) {
        files.put(path, new TemplateFile(path, shownAs, source.replace("\r\n", "\n")));
    }
}
