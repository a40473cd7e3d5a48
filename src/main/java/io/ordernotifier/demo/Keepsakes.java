package io.ordernotifier.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ordernotifier.emailfile.EmailFile;
import io.ordernotifier.emailfile.Sender;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Leaves what the processor made in a folder: emails as {@code .eml}, everything else as JSON, one object a line. */
final class Keepsakes implements Outputs {
    private static final Sender SHOP = new Sender("Nordlys Teaware", "orders@nordlys.example.com");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    /** @param folder is there and empty */
    Keepsakes(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("emails"));
            for (String file : new String[] {
                "shipping-confirmation-feed", "order-adjustment-feed", "rejected-drafts", "rejected-events"
            }) {
                Files.createFile(folder.resolve(file + ".jsonl"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    @Override
    public void email(Email email) {
        // By time, so that the folder reads like the shop's story; by ID, so that the name is the same each time.
        String name = TIME.format(email.createdAt()) + "-" + email.kind() + "-" + email.orderId() + "-"
                + email.messageId().substring(0, 8) + ".eml";
        write(folder.resolve("emails").resolve(name), EmailFile.bytes(email, SHOP));
    }

    @Override
    public void feedRecord(FeedRecord feedRecord) {
        feedRecord.match(new FeedRecord.Cases<Void>() {
            @Override
            public Void shippingConfirmation(FeedRecord.ShippingConfirmation confirmation) {
                append("shipping-confirmation-feed", OutputJson.of(confirmation));
                return null;
            }

            @Override
            public Void orderAdjustment(FeedRecord.OrderAdjustment adjustment) {
                append("order-adjustment-feed", OutputJson.of(adjustment));
                return null;
            }
        });
    }

    @Override
    public void rejectedDraft(RejectedDraft rejected) {
        append("rejected-drafts", OutputJson.of(rejected));
    }

    @Override
    public void rejectedEvent(RejectedEvent rejected) {
        append("rejected-events", OutputJson.of(rejected));
    }

    private void append(String file, String json) {
        write(folder.resolve(file + ".jsonl"), (json + "\n").getBytes(UTF_8), StandardOpenOption.APPEND);
    }

    private static void write(Path file, byte[] bytes, StandardOpenOption... options) {
        try {
            Files.write(file, bytes, options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
