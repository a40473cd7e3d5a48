package io.ordernotifier.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Drafts as JSON, one a line, in UTF-8; empty lines count for nothing. Only one draft is in memory at a time. */
final class JsonLines {
    /** In characters. A line without end would fill the memory. */
    static final int LONGEST_LINE = 32 * 1024 * 1024;

    private final String name;
    private final Reader reader;
    private int number;

    private JsonLines(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    /**
     * Hands over each draft in turn.
     *
     * @param name of the file, for messages
     * @throws InputException naming the first line that cannot be read
     */
    static void read(String name, InputStream file, Assumptions assumptions, Consumer<LabelledDraft> taker)
            throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        new JsonLines(name, reader).readAll(assumptions, taker);
    }

    private void readAll(Assumptions assumptions, Consumer<LabelledDraft> taker) throws IOException {
        try {
            for (String line = nextLine(); line != null; line = nextLine()) {
                String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!json.isBlank()) {
                    taker.accept(JsonDraft.parse(json, Place.onLine(name, number), assumptions));
                }
            }
        } catch (CharacterCodingException e) {
            throw new InputException(name + ", line " + number + " or soon after: is not UTF-8");
        }
    }

    private @Nullable String nextLine() throws IOException {
        StringBuilder line = new StringBuilder(1024);
        number++;
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() == LONGEST_LINE) {
                throw new InputException(
                        name + ", line " + number + ": is longer than " + LONGEST_LINE + " characters");
            }
            line.append((char) c);
            c = reader.read();
        }
        return line.toString();
    }
}
