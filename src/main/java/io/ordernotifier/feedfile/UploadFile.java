package io.ordernotifier.feedfile;

import io.ordernotifier.feedfile.Formatted.Expressed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An upload file that is being written, aside. It is complete, and on the disk, once it is ended. */
final class UploadFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path aside;
    private final FileGroup group;
    private final Format format;
    private final Limits limits;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final OutputStream out;
    private final Map<String, BigDecimal> amounts = new TreeMap<>();
    private final Map<Integer, List<Long>> offsets = new TreeMap<>();
    private @Nullable Place first;
    private @Nullable Place last;
    private int records;
    private long rows;
    private long units;
    private long bytes;

    UploadFile(Path aside, FileGroup group, Format format, Limits limits) {
        this.aside = aside;
        this.group = group;
        this.format = format;
        this.limits = limits;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
            this.channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw failed(e);
        }
        this.out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
        write(format.head(group));
    }

    /** Whether a file of its own could hold the record. */
    static boolean couldHold(Expressed record, Format format, Limits limits) {
        return limits.allow(
                record.rows(),
                (long) format.head(record.group()).length
                        + format.before(1).length
                        + record.bytes().length
                        + format.foot().length);
    }

    /** @return whether it still fitted in; nothing is written when it did not */
    boolean append(Place place, Expressed record) {
        byte[] before = format.before(records + 1);
        if (!limits.allow(rows + record.rows(), bytes + before.length + record.bytes().length + format.foot().length)) {
            return false;
        }
        write(before);
        write(record.bytes());
        records++;
        rows += record.rows();
        units += record.units();
        if (record.money() != null) {
            amounts.merge(record.money().currency(), record.money().amount(), BigDecimal::add);
        }
        offsets.merge(
                place.partition(),
                List.of(place.offset(), place.offset()),
                (until, now) -> List.of(until.get(0), now.get(1)));
        first = first == null ? place : first;
        last = place;
        return true;
    }

    /** Completes the file and brings it to the disk. */
    FileEntry end() {
        Place from = first;
        Place to = last;
        if (from == null || to == null) {
            throw new IllegalStateException("a file without records");
        }
        write(format.foot());
        try {
            out.flush();
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw failed(e);
        }
        return new FileEntry(
                group.word() + "." + from.word() + "." + to.word() + "."
                        + format.name().extension(),
                group.kind().feedType(format.name()),
                format.contentType(group.marketplace()),
                group.marketplace().id(),
                group.marketplace().country(),
                records,
                rows,
                units,
                amounts,
                bytes,
                HexFormat.of().formatHex(digest.digest()),
                offsets);
    }

    Path aside() {
        return aside;
    }

    private void write(byte[] part) {
        try {
            out.write(part);
        } catch (IOException e) {
            throw failed(e);
        }
        bytes += part.length;
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(aside + " cannot be written", e);
    }

    /** Lets go of a file that is not ended: it stays aside, incomplete. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
