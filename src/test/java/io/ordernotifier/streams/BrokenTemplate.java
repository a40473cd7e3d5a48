package io.ordernotifier.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a Shipment Confirmation of one's own that compiles and then fails on every email, until it is mended. */
final class BrokenTemplate {
    private final Path folder;
    private final Path body;

    BrokenTemplate(Path folder) {
        this.folder = folder;
        this.body = folder.resolve(Path.of("shipment-confirmation", "en", "body.ftl"));
        write("<@p>${nothingOfThatName}</@p>");
    }

    String folder() {
        return folder.toString();
    }

    /** Taken away, so that the one built in is used. */
    void mend() {
        try {
            Files.delete(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(body.getParent());
            Files.writeString(body, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
