package io.ordernotifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine = Main.commandLine();

    @Test
    void shouldTellItsVersionOnStdout() {
        assertThat(run("--version")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString()).matches("(?s)order-notifier \\d+\\.\\d+\\.\\d+\\S*\\RJava .*");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldRefuseAnUnknownVerbAndSayOnStderrWhichThereAre() {
        assertThat(run("frobnicate")).isEqualTo(ExitCode.COULD_NOT_RUN);

        assertThat(err.toString()).contains("frobnicate").containsAnyOf("Usage: order-notifier", "Did you mean:");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shouldAskForAVerbWhenThereIsNone() {
        assertThat(run()).isEqualTo(ExitCode.COULD_NOT_RUN);

        assertThat(err.toString()).contains("Missing verb", "Usage: order-notifier");
    }

    @Test
    void shouldEndWithTheExitCodeOfTheVerb() {
        commandLine.addSubcommand(new Verb(() -> ExitCode.NO));

        assertThat(run("verb")).isEqualTo(ExitCode.NO);
    }

    @Test
    void shouldSayInOneLineWhatBroke() {
        commandLine.addSubcommand(new Verb(() -> {
            throw new IllegalStateException("no broker at localhost:1");
        }));

        assertThat(run("verb")).isEqualTo(ExitCode.COULD_NOT_RUN);

        assertThat(err.toString()).isEqualToIgnoringNewLines("verb: no broker at localhost:1");
    }

    @Test
    void shouldSayWhereInTheProgramItBrokeWhenAsked() {
        commandLine.addSubcommand(new Verb(() -> {
            throw new IllegalStateException("no broker at localhost:1");
        }));

        assertThat(run("verb", "--stacktrace")).isEqualTo(ExitCode.COULD_NOT_RUN);

        assertThat(err.toString()).contains("\tat " + MainTest.class.getName());
    }

    @Test
    void shouldNotTakeABrokenProgramForTheAnswerNo() {
        commandLine.addSubcommand(new Verb(() -> {
            throw new NoClassDefFoundError("kafka/server/KafkaRaftServer");
        }));

        assertThat(run("verb")).isEqualTo(ExitCode.COULD_NOT_RUN);

        assertThat(err.toString()).contains("KafkaRaftServer");
    }

    private int run(String... args) {
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Command(name = "verb")
    private record Verb(Callable<Integer> work) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return work.call();
        }
    }
}
