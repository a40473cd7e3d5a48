package io.ordernotifier.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program of ours that is to run in a JVM of its own, with this JVM's class path.
 *
 * <pre>{@code
 * try (ChildProcess child = JavaProgram.of(BrokerMain.class)
 *         .jvmOptions("-Xmx256m")
 *         .arguments("--folder", folder.toString())
 *         .errorsTo(folder.resolve("stderr.log"))
 *         .start()) {
 *     String line = child.awaitLine("bootstrap.servers=", Duration.ofSeconds(30));
 *     child.kill();
 * }
 * }</pre>
 */
public final class JavaProgram {
    private final Class<?> main;
    private final List<String> jvmOptions = new ArrayList<>(List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8"));
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Redirect errors = Redirect.INHERIT;

    private JavaProgram(Class<?> main) {
        this.main = main;
    }

    /** The program that starts with this class's {@code main} method. */
    public static JavaProgram of(Class<?> main) {
        return new JavaProgram(main);
    }

    public JavaProgram jvmOptions(String... options) {
        jvmOptions.addAll(List.of(options));
        return this;
    }

    public JavaProgram arguments(String... values) {
        arguments.addAll(List.of(values));
        return this;
    }

    public JavaProgram environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Appends the program's standard error to a file; without this it goes where this program's own goes. */
    public JavaProgram errorsTo(Path file) {
        errors = Redirect.appendTo(file.toFile());
        return this;
    }

    /**
     * Starts the program.
     *
     * @throws UncheckedIOException when the JVM cannot be started
     */
    public ChildProcess start() {
        List<String> command = new ArrayList<>();
        command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "java"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(main.getSimpleName(), builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + main.getName(), e);
        }
    }
}
