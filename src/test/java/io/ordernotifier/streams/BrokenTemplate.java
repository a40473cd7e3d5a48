package io.ordernotifier.streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A folder with a Shipment Confirmation of one's own that passes the check at the start and then is no good for any email of
 * {@link ManyOrders}, until it is mended.
 */
public final class BrokenTemplate {
    private final Path folder;
    private final Path body;

    /** It fails. */
    BrokenTemplate(Path folder) {
        this(folder, "${nothingOfThatName}");
    }

    /** It says a sentence more than it should. */
    public static BrokenTemplate saying(Path folder, String sentence) {
        return new BrokenTemplate(folder, sentence);
    }

    private BrokenTemplate(Path folder, String more) {
        this.folder = folder;
        this.body = folder.resolve(Path.of("shipment-confirmation", "en", "body.ftl"));
        String builtIn = read("/templates/shipment-confirmation/en/body.ftl");
        write(builtIn + "<#if orderId?starts_with('" + ManyOrders.IDS + "')><@p>" + more + "</@p></#if>\n");
    }

    public String folder() {
        return folder.toString();
    }

    /** Taken away, so that the one built in is used. */
    public void mend() {
        try {
            Files.delete(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(BrokenTemplate.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
