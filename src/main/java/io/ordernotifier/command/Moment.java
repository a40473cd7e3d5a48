package io.ordernotifier.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * A moment as people give it: so long ago, {@code -90m}, {@code 12h} or {@code -7d}; a day, which begins at midnight UTC; or
 * the moment itself.
 */
record Moment(String text) {
    /** @param now from which the time runs backwards */
    Instant at(Instant now) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        return text.matches("[0-9]{4}-.*")
                ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : now.minus(ago(text.startsWith("-") ? text.substring(1) : text));
    }

    private static Duration ago(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
    }
}
