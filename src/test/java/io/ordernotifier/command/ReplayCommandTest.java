package io.ordernotifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the command refuses before it asks any broker. */
class ReplayCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void shouldSayWhatWouldBeRightWhereATopicIsUnknown() throws IOException {
        assertThat(run("--topic", "order-shiped")).isEqualTo(2);
        assertThat(err.toString()).contains("order-shiped is no input topic, did you mean order-shipped?");
    }

    @Test
    void shouldNotReplayTheReplayTopicNorAnOutput() throws IOException {
        assertThat(run("--offsets", "buyer-emails-0@3")).isEqualTo(2);
        assertThat(err.toString()).contains("--offsets buyer-emails-0: buyer-emails is no input topic");
    }

    @Test
    void shouldSayWhatWouldBeRightWhereAKindIsUnknown() throws IOException {
        assertThat(run("--kind", "OrderLost")).isEqualTo(2);
        assertThat(err.toString()).contains("OrderLost").contains("OrderPlaced, OrderShipped");
    }

    @Test
    void shouldSayWhatWouldBeRightWhereATimeIsUnknown() throws IOException {
        assertThat(run("--from", "yesterday")).isEqualTo(2);
        assertThat(err.toString()).contains("'yesterday' must be like -90m, -12h, -7d");
    }

    @Test
    void shouldRefuseATimeRangeThatRunsBackwards() throws IOException {
        assertThat(run("--from", "-1h", "--to", "-2h")).isEqualTo(2);
        assertThat(err.toString()).contains("must be before --to");
    }

    @Test
    void shouldSayWhatAnOffsetRangeLooksLike() throws IOException {
        assertThat(run("--offsets", "order-shipped-2@9..3")).isEqualTo(2);
        assertThat(err.toString()).contains("must be like order-shipped-2@100..199");
    }

    @Test
    void shouldRefuseAKindThatTheTopicDoesNotHold() throws IOException {
        assertThat(run("--topic", "order-shipped", "--kind", "OrderPlaced")).isEqualTo(2);
        assertThat(err.toString()).contains("leave no topic").contains("order-shipped holds OrderShipped");
    }

    @Test
    void shouldResendNothingWithoutAReasonAndASelection() throws IOException {
        assertThat(run("--resend", "--from", "-1h")).isEqualTo(2);
        assertThat(err.toString()).contains("--resend needs --reason TEXT");
        assertThat(run("--resend", "--reason", "lost")).isEqualTo(2);
        assertThat(err.toString()).contains("--resend needs a selection");
    }

    @Test
    void shouldRefuseAFileThatNamesNoOrder() throws IOException {
        Path orders = Files.writeString(folder.resolve("orders.txt"), "\n\n");
        assertThat(run("--orders-file", orders.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("names no order");
    }

    private int run(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        Path config = Files.writeString(
                folder.resolve("test.properties"),
                "kafka.bootstrap.servers=127.0.0.1:1\nschema.registry.url=http://127.0.0.1:1\n");
        arguments.addAll(List.of("--config", config.toString()));
        return new CommandLine(new ReplayCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
