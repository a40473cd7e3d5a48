package io.ordernotifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code run} refuses before it asks for a broker: none is there in these tests. */
class RunCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void shouldNotStartWithATemplateThatCannotBeRead() throws IOException {
        write("delay-notice/de/body.ftl", "<@p>Hallo</@p>\n<@p>${orderId</@p>\n");

        assertThat(run()).isEqualTo(2);

        assertThat(err.toString()).contains(folder.resolve("templates/delay-notice/de/body.ftl") + ":2:");
    }

    @Test
    void shouldNotStartWithATemplateThatFailsOnASample() throws IOException {
        write("delay-notice/de/body.ftl", "<@p>Hallo ${orderid}</@p>\n");

        assertThat(run()).isEqualTo(2);

        assertThat(err.toString()).contains("delay-notice/de/body.ftl:1:13: orderid is missing");
    }

    @Test
    void shouldNotStartWithATemplateThatBreaksThePolicy() throws IOException {
        write("common/footer.ftl", "<#-- ours -->\n<@p>Come back for 20% off your next order.</@p>\n");

        assertThat(run()).isEqualTo(2);

        assertThat(err.toString()).contains("common/footer.ftl:2:5: marketing \"Come back for 20% off");
    }

    @Test
    void shouldNotStartWithATemplateThatLeavesOutWhatMustBeSaid() throws IOException {
        write("return-confirmation/en/body.ftl", "<@p>Your return for order ${orderId} has arrived.</@p>\n");

        assertThat(run()).isEqualTo(2);

        assertThat(err.toString()).contains("return-confirmation/en").contains("required-fact");
    }

    private int run() throws IOException {
        Path noSettings = Files.writeString(folder.resolve("no.properties"), "");
        return new CommandLine(new RunCommand())
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, verb, parsed) -> {
                    verb.getErr().println(e.getMessage());
                    return ExitCode.COULD_NOT_RUN;
                })
                .execute(
                        "--config",
                        noSettings.toString(),
                        "--set",
                        "kafka.bootstrap.servers=127.0.0.1:1",
                        "--set",
                        "schema.registry.url=http://127.0.0.1:1",
                        "--set",
                        "http.port=-1",
                        "--set",
                        "state.dir=" + folder.resolve("state"),
                        "--set",
                        "templates.dir=" + folder.resolve("templates"));
    }

    private void write(String path, String source) throws IOException {
        Path file = folder.resolve("templates").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }
}
