package io.ordernotifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PreviewCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldPrintAnEmailWithItsVerdict() {
        assertThat(preview("--kind", "delay-notice", "--locale", "de")).isZero();

        assertThat(out.toString())
                .contains("delay-notice/de/plain  ✓ cleared (amazon-communication-guidelines@2)")
                .contains("To:      Katharina Vogel <katharina.vogel@buyers.example>")
                .contains("Guten Tag Katharina Vogel,");
    }

    @Test
    void shouldWriteEmlFilesAndAPage() throws IOException {
        Path eml = folder.resolve("emails");
        Path html = folder.resolve("sheet.html");

        assertThat(preview(
                        "--locale", "ja,it", "--sample", "nasty", "--eml", eml.toString(), "--html", html.toString()))
                .isZero();

        try (Stream<Path> files = Files.list(eml)) {
            assertThat(files).hasSize(8);
        }
        assertThat(Files.readString(html)).contains("8 emails, all cleared by amazon-communication-guidelines@2");
        assertThat(err.toString()).contains("preview: wrote 8 emails to ");
    }

    @Test
    void shouldShowWhatTheEventsOfAFileCallFor() throws IOException {
        preview("--kind", "return-confirmation", "--locale", "fr", "--as-events");
        Path events = Files.writeString(folder.resolve("events.json"), out.toString());
        out.getBuffer().setLength(0);

        assertThat(preview("--events", events.toString(), "--json")).isZero();

        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString())
                .contains("\"name\":\"return-confirmation/returned-R-1\"")
                .contains("Bonjour Camille Moreau,");
    }

    @Test
    void shouldNameFileLineAndColumnOfEveryFaultInYourTemplates() throws IOException {
        write("common/footer.ftl", "<#-- ours -->\n<@p>Come back for 20% off your next order.</@p>\n");
        write("delay-notice/de/body.ftl", "<@p>Hallo ${orderid}</@p>\n");

        assertThat(preview("--check", "--templates", folder.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains("footer.ftl:2:5: marketing \"Come back for 20% off")
                .contains("body.ftl:1:13: orderid is missing");
    }

    @Test
    void shouldCheckTheTemplatesThatComeWithTheProgram() {
        assertThat(preview("--check")).isZero();
        assertThat(preview("--check", "--pack", "amazon-buyer-seller-messaging-2020"))
                .isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("96 sample emails checked");
    }

    @Test
    void shouldTakeTemplatesPackAndCarriersOfTheSettings() throws IOException {
        write("templates/common/footer.ftl", "<@p>Ann's Lamps</@p>\n");
        write(
                "packs/mine.yaml",
                "name: mine\nversion: 7\ndate: 2026-11-01\nextends: amazon-communication-guidelines\n");
        write("mine.properties", """
                kafka.ssl.keystore.password=${file:/run/secrets/not-here:password}
                config.providers=file
                templates.dir=%1$s/templates
                policy.dir=%1$s/packs
                policy.pack=mine
                """.formatted(folder));

        assertThat(preview("--config", folder.resolve("mine.properties").toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("cleared (mine@7+amazon-communication-guidelines@2)")
                .contains("Ann's Lamps");
    }

    @Test
    void shouldLetOptionsWinOverTheSettings() throws IOException {
        write("templates/common/footer.ftl", "<@p>Ann's Lamps</@p>\n");
        write("others/common/footer.ftl", "<@p>Bob's Mugs</@p>\n");

        assertThat(preview(
                        "--set",
                        "templates.dir=" + folder.resolve("templates"),
                        "--templates",
                        folder.resolve("others").toString()))
                .isZero();

        assertThat(out.toString()).contains("Bob's Mugs").doesNotContain("Ann's Lamps");
    }

    @Test
    void shouldRefuseSettingsThatThereAreNot() {
        assertThat(preview("--set", "template.dir=x")).isEqualTo(2);

        assertThat(err.toString()).contains("template.dir: there is no such setting, did you mean templates.dir?");
    }

    @Test
    void shouldRefuseWhatThereIsNoSampleOf() {
        assertThat(preview("--locale", "tlh")).isEqualTo(2);
        assertThat(preview("--as-events")).isEqualTo(2);
        assertThat(preview("--smtp", "localhost")).isEqualTo(2);
    }

    private int preview(String... arguments) {
        return new CommandLine(new PreviewCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, verb, parsed) -> {
                    verb.getErr().println(e.getMessage());
                    return 2;
                })
                .execute(arguments);
    }

    private void write(String path, String source) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }
}
