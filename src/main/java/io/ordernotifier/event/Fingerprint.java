package io.ordernotifier.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what an event says: two events with the same fingerprint say the same. The first 16 bytes of SHA-256, in
 * hexadecimal. Absent and empty values do not count, so that a field that a later schema adds with an empty default
 * leaves the fingerprints of older events as they were.
 */
public record Fingerprint(String hex) {

    /** Puts the named parts of one value together, each with its length, so that no two contents run together. */
    static final class Builder {
        private final StringBuilder content = new StringBuilder(512);

        Builder(String kind) {
            put(kind);
        }

        Builder add(String name, @Nullable Object value) {
            if (value != null) {
                String text = value.toString();
                if (!text.isEmpty()) {
                    put(name);
                    put(text);
                }
            }
            return this;
        }

        <T> Builder addAll(String name, List<T> values, BiConsumer<Builder, T> parts) {
            for (T value : values) {
                Builder each = new Builder(name);
                parts.accept(each, value);
                put(each.content);
            }
            return this;
        }

        Fingerprint build() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(content.toString().getBytes(StandardCharsets.UTF_8));
                return new Fingerprint(HexFormat.of().formatHex(digest, 0, 16));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform must offer SHA-256", e);
            }
        }

        private void put(CharSequence part) {
            content.append(part.length()).append(':').append(part);
        }
    }
}
