package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The emails of all samples, recorded in {@code src/test/resources/golden/KIND/LANGUAGE/VARIETY.*} as files a person can
 * open. {@code mvn test -Dtest=GoldenTest -Dgolden.rewrite=true} records them anew.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

    private final Renderer renderer = Renderer.of(Carriers.builtIn());

    @ParameterizedTest
    @MethodSource("names")
    void shouldReadAsRecorded(String name) throws IOException {
        for (Map.Entry<Path, String> file : files(name).entrySet()) {
            if (REWRITE) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue());
            }
            assertThat(file.getKey()).hasContent(file.getValue());
            assertThat(Files.readString(file.getKey())).isEqualTo(file.getValue());
        }
    }

    @Test
    void shouldHaveRecordedNothingElse() throws IOException {
        Set<Path> expected = names().map(this::files)
                .flatMap(files -> files.keySet().stream())
                .collect(Collectors.toSet());
        Set<Path> found = new HashSet<>();
        for (EmailKind kind : EmailKind.FROM_TEMPLATES) {
            try (Stream<Path> files = Files.walk(FOLDER.resolve(kind.slug()))) {
                files.filter(Files::isRegularFile).forEach(found::add);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    static Stream<String> names() {
        return Samples.all().stream().map(Sample::name);
    }

    private Map<Path, String> files(String name) {
        Sample sample = Samples.find(name).orElseThrow();
        Draft draft = Drafts.of(renderer.render(sample.notification()));
        Path folder = FOLDER.resolve(sample.kind().slug()).resolve(draft.locale());
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(folder.resolve(sample.varietyName() + ".subject.txt"), draft.subject() + "\n");
        files.put(folder.resolve(sample.varietyName() + ".txt"), draft.text());
        files.put(folder.resolve(sample.varietyName() + ".html"), Drafts.html(draft));
        return files;
    }
}
