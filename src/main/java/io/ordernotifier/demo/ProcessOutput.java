package io.ordernotifier.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a process writes to its standard output, read as it comes, so that the process never blocks on a full pipe. */
final class ProcessOutput {
    private final String name;
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    private ProcessOutput(String name) {
        this.name = name;
    }

    static ProcessOutput of(String name, Process process) {
        ProcessOutput output = new ProcessOutput(name);
        Thread reader = new Thread(() -> output.read(process), "output-of-" + name);
        reader.setDaemon(true);
        reader.start();
        return output;
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized String awaitLine(String prefix, Duration patience) {
        await(() -> ended || find(prefix) != null, patience);
        String found = find(prefix);
        if (found == null) {
            throw new IllegalStateException(name + (ended ? " ended" : " took " + patience.toSeconds() + " s")
                    + " without printing a line that starts with '" + prefix + "'; it printed " + lines);
        }
        return found;
    }

    synchronized void awaitEnd(Duration patience) {
        await(() -> ended, patience);
    }

    private @Nullable String find(String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .findFirst()
                .orElse(null);
    }

    private synchronized void await(BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (millis <= 0) {
                    return;
                }
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    private void read(Process process) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("(output broke off: " + e.getMessage() + ")");
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
