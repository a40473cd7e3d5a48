package io.ordernotifier.streams;

import io.ordernotifier.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A digest of all that decides what is rejected: the program, its templates, pack and carriers. */
final class Setup {
    private Setup() {}

    static String of(Settings settings, Stages stages) {
        MessageDigest digest = sha256();
        Stream.of(
                        Optional.ofNullable(Setup.class.getPackage().getImplementationVersion())
                                .orElse(""),
                        stages.renderer().templateVersion(),
                        stages.pack().label())
                .forEach(each -> digest.update((each + "\n").getBytes(StandardCharsets.UTF_8)));
        settings.policyDir().map(Setup::filesIn).orElse(List.of()).forEach(file -> update(digest, file));
        settings.carriersFile().ifPresent(file -> update(digest, file));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("policy.dir: cannot read " + folder, e);
        }
    }

    private static void update(MessageDigest digest, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            digest.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
