package io.ordernotifier.feedfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lists the records that are in no upload file, one JSON object a line. */
final class ErrorFile implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path aside;
    private final FileChannel channel;
    private final OutputStream out;

    ErrorFile(Path aside) {
        this.aside = aside;
        try {
            this.channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failed(e);
        }
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    void add(ErrorEntry entry) {
        try {
            out.write(JSON.writeValueAsBytes(entry));
            out.write('\n');
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Brings the list to the disk. */
    Path end() {
        try {
            out.flush();
            channel.force(true);
            channel.close();
        } catch (IOException e) {
            throw failed(e);
        }
        return aside;
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(aside + " cannot be written", e);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
