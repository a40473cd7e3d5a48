package io.ordernotifier.feedfile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a format makes of a record. */
sealed interface Formatted {

    /**
     * The record's part of a file.
     *
     * @param rows lines or messages that the marketplace counts
     * @param units how many units the record speaks of
     * @param money what the buyer gets back; absent for a shipping confirmation
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one writing, never compared
    record Expressed(
            FileGroup group,
            byte[] bytes,
            int rows,
            long units,
            @Nullable Money money) implements Formatted {}

    /**
     * The format has no way to say it.
     *
     * @param message what is wrong and what would be right, without personal data
     */
    record Inexpressible(Reason reason, String message) implements Formatted {}

    /** @param currency ISO 4217 */
    record Money(String currency, BigDecimal amount) {}
}
