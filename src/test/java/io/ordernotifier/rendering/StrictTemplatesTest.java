package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a seller's own template may do, and what stops the program at start or the one email. */
class StrictTemplatesTest {
    private static final String BODY = "order-unavailable/en/body.ftl";

    private static final OrderUnavailable UNAVAILABLE = Notifications.unavailable(
            CancellationReason.NoInventory, List.of(Notifications.item("<b>Teapot</b> ${amount}", 1)), "40.00");

    @TempDir
    private Path folder;

    @Test
    void shouldWriteByTheSellersTemplateWhereThereIsOne() throws IOException {
        write("common/en/closing.ftl", "<@p>Your <@words>Tea & Co.</@words></@p>\n");
        write("README.md", "Our own closing.");
        write(".DS_Store", "\0");

        Renderer own = Renderer.of(Carriers.builtIn(), folder);
        Draft draft = Drafts.of(own.render(UNAVAILABLE));

        assertThat(draft.text()).endsWith("\n\nYour Tea & Co.\n").contains("Not available");
        assertThat(draft.html()).contains("<p>Your <bdi>Tea & Co.</bdi></p>");
        assertThat(own.templateVersion())
                .matches("[0-9a-f]{12}")
                .isNotEqualTo(Renderer.of(Carriers.builtIn()).templateVersion());
    }

    @Test
    void shouldHaveTheSameVersionForTheSameTemplatesHoweverTheirLinesEnd() throws IOException {
        write(BODY, Resources.text("templates/" + BODY).replace("\n", "\r\n"));

        assertThat(Renderer.of(Carriers.builtIn(), folder).templateVersion())
                .isEqualTo(Renderer.of(Carriers.builtIn()).templateVersion());
    }

    @Test
    void shouldNeverTakeDataForATemplate() {
        Draft draft = Drafts.of(Renderer.of(Carriers.builtIn()).render(UNAVAILABLE));

        assertThat(draft.text()).contains("- 1 × <b>Teapot</b> ${amount}");
        assertThat(draft.html()).contains("1 × <bdi>&lt;b&gt;Teapot&lt;/b&gt; ${amount}</bdi>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "${'freemarker.template.utility.Execute'?new()('id')} ¦ ?new",
                "${reason <#-- c --> ? new()} ¦ ?new",
                "${reason?api.getClass()} ¦ ?api",
                "${reason?eval} ¦ ?eval",
                "${reason?eval_json} ¦ ?eval_json",
                "<@reason?interpret/> ¦ ?interpret",
                "<#if reason?interpret??>x</#if> ¦ ?interpret",
                "<#assign x>${reason <#-- c --> ?eval}</#assign> ¦ ?eval",
                "${\"a ${reason?eval}\"} ¦ ?eval",
                "<#include reason> ¦ #include",
                "<#include \"/etc/passwd\"> ¦ #include",
                "<#import \"/x.ftl\" as x> ¦ #import",
                "<#setting number_format='0.00'> ¦ #setting",
                "<#attempt>${nothing}<#recover></#attempt> ¦ #attempt",
                "${.get_optional_template('x').exists?c} ¦ .get_optional_template",
                "${.data_model.reason} ¦ .data_model"
            })
    void shouldNotStartWithATemplateThatReachesOutOfItsModel(String line, String fault) throws IOException {
        write(BODY, "<#-- fine: ?new -->\n<@p>Really ?new</@p>\n" + line + "\n");

        assertThatThrownBy(() -> Renderer.of(Carriers.builtIn(), folder))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining(folder.resolve(BODY) + ":3:")
                .hasMessageContaining(fault + " is not for templates here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<#if reason??>x ¦ 2:16",
                "${reason?frobnicate} ¦ 2:10",
                "<@p>${amount?no_esc}</@p> ¦ 2:14",
                "<#noautoesc>${amount}</#noautoesc> ¦ 2:1",
                "<#outputformat 'plainText'>${amount}</#outputformat> ¦ 2:1",
                "${} ¦ 2:3",
                "<#frob> ¦ 2:2"
            })
    void shouldNotStartWithATemplateThatCannotBeCompiled(String line, String place) throws IOException {
        write(BODY, "<@p>Hello</@p>\n" + line + "\n");

        assertThatThrownBy(() -> Renderer.of(Carriers.builtIn(), folder))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining(folder.resolve(BODY) + ":" + place + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#ftl auto_esc=false>",
                "<#ftl output_format='plainText'>",
                "<#ftl output_format='HTML'>",
                "<#ftl output_format='XML'>"
            })
    void shouldNotStartWithATemplateThatChangesHowItIsEscaped(String header) throws IOException {
        write(BODY, header + "${amount}");

        assertThatThrownBy(() -> Renderer.of(Carriers.builtIn(), folder))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining(folder.resolve(BODY) + ":1:");
    }

    @Test
    void shouldNameEveryFaultAtOnce() throws IOException {
        write(BODY, "${reason?eval}\n${reason?api.x}");
        write("delay-notice/en/subject.ftl", "<#if");

        assertThatThrownBy(() -> Renderer.of(Carriers.builtIn(), folder))
                .asInstanceOf(type(BrokenTemplateException.class))
                .extracting(BrokenTemplateException::faults)
                .satisfies(faults -> assertThat(faults).hasSize(3).doesNotHaveDuplicates());
    }

    @Test
    void shouldNotStartWithAFileThatWouldNeverBeUsed() throws IOException {
        write("order-unavailable/en/boddy.ftl", "x");

        assertThatThrownBy(() -> Renderer.of(Carriers.builtIn(), folder))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("boddy.ftl: overrides no template")
                .hasMessageContaining(BODY);
        assertThatThrownBy(() -> Renderer.of(Carriers.builtIn(), folder.resolve("nowhere")))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining("nowhere: is no folder");
    }

    @Test
    void shouldNotStartWithATemplateThatIsNotUtf8() throws IOException {
        write(BODY, "");
        Files.write(folder.resolve(BODY), new byte[] {'a', (byte) 0xE4, 'b'});

        assertThatThrownBy(() -> Renderer.of(Carriers.builtIn(), folder))
                .isInstanceOf(BrokenTemplateException.class)
                .hasMessageContaining(BODY + ": is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "${amuont} ¦ 2:7: amuont is missing",
                "<#list items as item>${item.titel}</#list> ¦ 2:28: item.titel is missing",
                "${items[5].title} ¦ 2:7: items[5] is missing",
                "${items} ¦ 2:7: items cannot be used like this",
                "${items[0]} ¦ 2:7: items[0] cannot be used like this",
                "${items[0].title?number} ¦ 2:5: the template cannot be used like this",
                "${items[0].class} ¦ 2:7: items[0].class is missing",
                "${reason.bytes} ¦ 2:7: reason cannot be used like this",
                "<@boldly>x</@boldly> ¦ 2:7: boldly is missing"
            })
    void shouldFailTheEmailWhereAValueIsMissingOrUnfit(String line, String reason) throws IOException {
        write(BODY, "<@p>Hello</@p>\n<@p>" + line + "</@p>\n");
        Renderer own = Renderer.of(Carriers.builtIn(), folder);

        assertThat(own.render(UNAVAILABLE))
                .asInstanceOf(type(Rendering.Failed.class))
                .satisfies(failed -> {
                    assertThat(failed.reason()).startsWith(folder.resolve(BODY) + ":" + reason);
                    assertThat(failed.reason()).as("holds nothing of the order").doesNotContain("Teapot");
                    assertThat(failed.locale()).isEqualTo("en");
                    assertThat(failed.templateVersion()).isEqualTo(own.templateVersion());
                });
    }

    private void write(String path, String source) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }
}
