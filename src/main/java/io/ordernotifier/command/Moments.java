package io.ordernotifier.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads moments as people give them: so long ago, {@code -90m}, {@code 12h} or {@code -7d}; a day, which begins at midnight
 * UTC; or the moment itself.
 */
final class Moments implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            return text.matches("[0-9]{4}-.*")
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.now().minus(ago(text.startsWith("-") ? text.substring(1) : text));
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' must be like -90m, -12h, -7d, 2026-01-31 or 2026-01-31T00:00:00Z");
        }
    }

    private static Duration ago(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
    }
}
