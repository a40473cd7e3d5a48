package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.rendering.EmailModel.ItemModel;
import io.ordernotifier.rendering.EmailModel.RefundModel;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/templates.md}, from which sellers write templates, names everything that templates see. */
class TemplatesPageTest {

    @Test
    void shouldNameEveryComponentOfTheModels() throws IOException {
        String page = Files.readString(Path.of("docs/templates.md"));

        assertThat(Stream.concat(Stream.of(EmailModel.class.getPermittedSubclasses()), Stream.of(ItemModel.class))
                        .flatMap(model -> Stream.of(model.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("refund")))
                .isNotEmpty()
                .allMatch(name -> page.contains("`" + name + "`"));
        assertThat(Stream.of(RefundModel.class.getRecordComponents()).map(RecordComponent::getName))
                .isNotEmpty()
                .allMatch(name -> page.contains("`refund." + name + "`"));
    }

    @Test
    void shouldNameEveryMacroOfBothLayouts() throws IOException {
        String page = Files.readString(Path.of("docs/templates.md"));

        for (String layout : new String[] {TemplateFiles.TEXT_LAYOUT, TemplateFiles.HTML_LAYOUT}) {
            assertThat(Resources.text("templates/" + layout).lines().filter(line -> line.startsWith("<#macro ")))
                    .hasSize(9)
                    .allMatch(line -> page.contains("<@" + line.split("[ >]", -1)[1]));
        }
    }
}
