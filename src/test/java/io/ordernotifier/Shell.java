package io.ordernotifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands as a person at a shell does, and tells what they said. */
final class Shell {

    private static final int SECONDS_TO_WAIT = 60;

    private final Path folder;
    private final Map<String, String> variables;

    /** @param folder where the commands run */
    Shell(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables = Map.copyOf(variables);
    }

    /** What a command ended with and said. */
    record Said(int exitCode, String out, String err) {}

    /** A command that is running. */
    record Running(Process process, Path out, Path err) {
        Said await() throws IOException, InterruptedException {
            try {
                if (!process.waitFor(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                    throw new IllegalStateException(
                            "still running after " + SECONDS_TO_WAIT + " s: " + Files.readString(err));
                }
                return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                process.destroyForcibly();
                Files.delete(out);
                Files.delete(err);
            }
        }
    }

    Said run(Object... command) throws IOException, InterruptedException {
        return start(command).await();
    }

    Running start(Object... command) throws IOException {
        Path out = Files.createTempFile("shell", ".out");
        Path err = Files.createTempFile("shell", ".err");
        ProcessBuilder builder = new ProcessBuilder(
                        List.of(command).stream().map(Object::toString).toList())
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "ORDER_NOTIFIER_JAVA_OPTS"));
        builder.environment().putAll(variables);
        return new Running(builder.start(), out, err);
    }

    /** Writes a script that can be run. */
    static void writeScript(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }
}
