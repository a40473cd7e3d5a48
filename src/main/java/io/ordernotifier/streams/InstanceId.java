package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * The name by which the group knows an instance again after a restart, so that its partitions come back to it at once.
 * Made once and kept beside the state: whoever has the state is the same instance.
 */
final class InstanceId {
    private static final String FILE = "instance-id";

    private InstanceId() {}

    static String of(Settings settings) {
        return settings.instanceId().orElseGet(() -> kept(settings.stateDir()));
    }

    private static String kept(Path stateDir) {
        Path file = stateDir.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).trim();
            }
            Files.createDirectories(stateDir);
            String id = UUID.randomUUID().toString();
            Path whole = Files.writeString(stateDir.resolve(FILE + ".new"), id);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE); // never half of one, even when killed here
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("state.dir: cannot keep the instance's name in " + file, e);
        }
    }
}
