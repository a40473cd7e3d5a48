package io.ordernotifier.lint;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds drafts.
 *
 * @param file absent: standard input
 * @param type absent only for standard input: to be guessed from what comes
 */
public record Input(@Nullable Path file, @Nullable InputType type) {
    static final String STDIN = "stdin";

    /** As it was given, for messages. */
    public String name() {
        return file == null ? STDIN : file.toString();
    }
}
