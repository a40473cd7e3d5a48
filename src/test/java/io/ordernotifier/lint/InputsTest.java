package io.ordernotifier.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("de/.git"));
        for (String name : List.of("b.txt", "a.HTML", "c.docx", "de/d.eml", "de/.git/e.txt", ".f.txt", "g.jsonl")) {
            Files.createFile(folder.resolve(name));
        }
    }

    private List<String> find(String... names) throws IOException {
        return Inputs.find(List.of(names), null).stream()
                .map(input -> folder.relativize(Path.of(input.name())) + " " + input.type())
                .toList();
    }

    @Test
    void shouldTakeOfAFolderWhatCanBeCheckedButNothingHidden() throws IOException {
        assertThat(find(folder.toString()))
                .containsExactly("a.HTML HTML", "b.txt TEXT", "de/d.eml EML", "g.jsonl JSONL");
    }

    @Test
    void shouldTakeAFileOnlyOnce() throws IOException {
        assertThat(find(folder + "/b.txt", folder + "/./b.txt", folder + "/*.txt"))
                .containsExactly("b.txt TEXT");
    }

    @Test
    void shouldTakeWhatAPatternMatches() throws IOException {
        assertThat(find(folder + "/**.{eml,txt}")).containsExactly("b.txt TEXT", "de/d.eml EML");
    }

    @Test
    void shouldSayWhatIsNotThereOrNotKnown() {
        assertThatThrownBy(() -> find(folder + "/c.docx")).hasMessageContaining("c.docx: its name does not say");
        assertThatThrownBy(() -> find(folder + "/none.txt")).hasMessageEndingWith("none.txt: there is no such file");
        assertThatThrownBy(() -> find(folder + "/*.md")).hasMessageEndingWith("*.md: no file is called so");
        assertThatThrownBy(() -> find(folder + "/no/*.md")).hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> find(folder + "/[.txt")).hasMessageContaining("is no pattern for files");
        assertThatThrownBy(() ->
                        find(Files.createDirectory(folder.resolve("empty")).toString()))
                .hasMessageContaining("is a folder without files");
    }

    @Test
    void shouldBelieveWhatItIsTold() throws IOException {
        assertThat(Inputs.find(List.of(folder + "/c.docx"), InputType.TEXT))
                .extracting(Input::type)
                .containsExactly(InputType.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"text\": 1}' | JSONL",
                "<!DOCTYPE html> | HTML",
                "Received: from a | EML",
                "Subject: Your order | EML",
                "Dear buyer: hello | TEXT",
                "Hello | TEXT",
                "'' | TEXT"
            })
    void shouldGuessWhatComesWithoutAName(String start, InputType type) {
        assertThat(InputType.guess(start.getBytes(UTF_8))).isEqualTo(type);
    }
}
