package io.ordernotifier.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Drafts as JSON, one a line, in UTF-8; empty lines count for nothing. Only one draft is in memory at a time. */
public final class JsonLines {
    private JsonLines() {}

    /**
     * Hands over each draft in turn.
     *
     * @param name of the file, for messages
     * @throws InputException naming the first line that cannot be read
     */
    public static void read(String name, InputStream file, Consumer<LabelledDraft> taker) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        int number = 0;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!json.isBlank()) {
                    taker.accept(JsonDraft.parse(json, name + ", line " + number));
                }
            }
        } catch (CharacterCodingException e) {
            throw new InputException(name + ", after line " + number + ": is not UTF-8");
        }
    }
}
