package io.ordernotifier.command;

import java.time.DateTimeException;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a {@link Moment} from the command line. */
final class Moments implements ITypeConverter<Moment> {
    @Override
    public Moment convert(String text) {
        Moment moment = new Moment(text);
        try {
            moment.at(Instant.EPOCH);
            return moment;
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' must be like -90m, -12h, -7d, 2026-01-31 or 2026-01-31T00:00:00Z");
        }
    }
}
