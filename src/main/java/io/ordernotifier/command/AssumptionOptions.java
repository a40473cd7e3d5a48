package io.ordernotifier.command;

import io.ordernotifier.lint.Assumptions;
import io.ordernotifier.lint.Kinds;
import io.ordernotifier.notification.EmailKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say of drafts what the drafts themselves do not. */
final class AssumptionOptions {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "Kind of email the drafts are, for example delay-notice (default: customer-service-reply).")
    private @Nullable EmailKind kind;

    @Option(names = "--order-id", paramLabel = "ID", description = "Order the drafts are about; they must state it.")
    private String orderId = "";

    @Option(names = "--subject", paramLabel = "TEXT", description = "Subject of drafts that have none of their own.")
    private String subject = "";

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description = "Language of the buyer, for example de-AT; not looked at where it is not given.")
    private String locale = Assumptions.UNKNOWN_LOCALE;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Title of an ordered item, or other words of the order: not the seller's. Repeatable.")
    private List<String> titles = new ArrayList<>();

    @Option(
            names = "--tracking-url",
            paramLabel = "URL",
            description = "Tracking page of the order: a link that it needs. Repeatable.")
    private List<URI> trackingPages = new ArrayList<>();

    Assumptions assumptions() {
        return new Assumptions(
                kind == null ? Assumptions.NONE.kind() : kind, orderId, locale, subject, titles, trackingPages);
    }

    private static final class KindConverter implements ITypeConverter<EmailKind> {
        @Override
        public EmailKind convert(String value) {
            return Kinds.find(value)
                    .orElseThrow(
                            () -> new TypeConversionException("is '" + value + "'; must be one of " + Kinds.names()));
        }
    }
}
