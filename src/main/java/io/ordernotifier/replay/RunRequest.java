package io.ordernotifier.replay;

import io.ordernotifier.event.Replayed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a run.
 *
 * @param mode what is wanted of every record
 * @param by who asks, for the order's story
 * @param reason why, in his own words
 * @param command the command as it was given, in a form in which the same command is the same text: by it a run that was
 *     broken off is known again. Shown to people, so that it must hold nothing secret
 */
public record RunRequest(
        Replayed.Mode mode, String by, @Nullable String reason, String command) {

    /** The same for the same command. */
    String digest() {
        try {
            String all = mode.text() + '\n' + reason + '\n' + command;
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
