package io.ordernotifier.command;

import io.ordernotifier.drafttopic.DraftRange;
import io.ordernotifier.drafttopic.DraftRange.Edge;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options by which {@code lint} is told to read a topic in place of files. */
final class TopicOptions {
    /** The options that say something only of a topic. */
    private static final List<String> OF_TOPICS =
            List.of("--from", "--to", "--reveal", "--config", "--set", "--log-format");

    /** The options that say of files what a topic's records say themselves. */
    private static final List<String> OF_FILES =
            List.of("--score", "--as", "--kind", "--order-id", "--subject", "--locale", "--title", "--tracking-url");

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description =
                    "Check what lies in a topic, that of the emails or that of the rejected drafts, in place of files. Each draft"
                            + " is judged as the processor judged it: titles, names, tracking pages and the facts it must state"
                            + " come from the processor's state. Of orders that are not known there, and of emails in a"
                            + " language that is not theirs any more, the facts are not looked at; stderr says how many.")
    private @Nullable String topic;

    @Option(
            names = "--from",
            paramLabel = "OFFSET|TIME",
            converter = Edges.class,
            description =
                    "With --topic: from this offset on, in each partition; or records with this timestamp or a later"
                            + " one: -90m, -7d, 2026-01-31 … (default: the beginning). The timestamp is that of the event's"
                            + " record.")
    private @Nullable Edge from;

    @Option(
            names = "--to",
            paramLabel = "OFFSET|TIME",
            converter = Edges.class,
            description =
                    "With --topic: before this offset, or with an earlier timestamp than this (default: all that lies"
                            + " there when the command begins).")
    private @Nullable Edge to;

    @Option(
            names = "--reveal",
            description =
                    "With --topic: show personal data. Without it what the order says of its buyer is hidden, and in what a"
                            + " person wrote all but the words that break a rule.")
    private boolean reveal;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    /**
     * Absent where files are meant.
     *
     * @param files that are asked for
     * @throws ParameterException when options do not go together
     */
    @Nullable
    DraftRange range(List<String> files) {
        String useless = (topic == null ? OF_TOPICS : OF_FILES)
                .stream()
                        .filter(spec.commandLine().getParseResult()::hasMatchedOption)
                        .collect(Collectors.joining(", "));
        if (topic == null) {
            if (!useless.isEmpty()) {
                throw wrong("means nothing without --topic: " + useless);
            }
            return null;
        }
        if (!useless.isEmpty()) {
            throw wrong("means nothing with --topic, whose records say it themselves: " + useless);
        }
        if (!files.isEmpty()) {
            throw wrong("--topic takes no FILE: " + files.get(0));
        }
        DraftRange range = new DraftRange(topic, from, to);
        if (range.isUpsideDown()) {
            throw wrong("--from must be before --to");
        }
        return range;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    boolean reveals() {
        return reveal;
    }

    SettingsOptions settings() {
        return settings;
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
