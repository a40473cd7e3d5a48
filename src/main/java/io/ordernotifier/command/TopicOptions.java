package io.ordernotifier.command;

import io.ordernotifier.scan.DraftRange;
import io.ordernotifier.scan.DraftRange.Edge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options by which {@code lint} is told to read a topic in place of files. */
final class TopicOptions {
    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description =
                    "Check what lies in a topic, that of the emails or that of the rejected drafts, in place of files."
                            + " Titles, names and tracking pages come from the processor's state; whether a required fact is missing is"
                            + " not looked at.")
    private @Nullable String topic;

    @Option(
            names = "--from",
            paramLabel = "OFFSET|TIME",
            converter = Edges.class,
            description = "First record: an offset, or -90m, -7d, 2026-01-31 … (default: the beginning).")
    private @Nullable Edge from;

    @Option(
            names = "--to",
            paramLabel = "OFFSET|TIME",
            converter = Edges.class,
            description = "The record behind the last (default: where the topic ends now).")
    private @Nullable Edge to;

    @Option(names = "--reveal", description = "Show personal data in what is quoted from a topic.")
    private boolean reveal;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    /** Absent where files are meant. */
    @Nullable
    DraftRange range() {
        return topic == null ? null : new DraftRange(topic, from, to);
    }

    boolean reveals() {
        return reveal;
    }

    SettingsOptions settings() {
        return settings;
    }

    /** Whether something was given that means nothing without a topic. */
    boolean mean() {
        return from != null || to != null || reveal;
    }

    private static final class Edges implements ITypeConverter<Edge> {
        @Override
        public Edge convert(String text) {
            if (text.matches("[0-9]{1,18}")) {
                return new Edge.Offset(Long.parseLong(text));
            }
            try {
                return new Edge.Moment(new Moments().convert(text).at(Instant.now()));
            } catch (TypeConversionException e) {
                throw new TypeConversionException(e.getMessage() + ", or an offset");
            }
        }
    }
}
