package io.ordernotifier.demo;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** Names as people say them. */
final class Words {
    private Words() {}

    /** Shipment Confirmation. */
    static String of(EmailKind kind) {
        return ofCamelCase(kind.name());
    }

    /** The constant CompleteOrder is "Complete Order". */
    static String ofCamelCase(String constant) {
        return constant.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    /** Shipping Confirmation. */
    static String of(FeedRecord feedRecord) {
        return feedRecord.match(new FeedRecord.Cases<>() {
            @Override
            public String shippingConfirmation(FeedRecord.ShippingConfirmation confirmation) {
                return "Shipping Confirmation";
            }

            @Override
            public String orderAdjustment(FeedRecord.OrderAdjustment adjustment) {
                return "Order Adjustment";
            }
        });
    }

    /** The rules that keep a draft back, each once, and the first words that break one. */
    static String whyRejected(RejectedDraft rejected) {
        List<Violation> blocking = rejected.violations().stream()
                .filter(violation -> violation.severity() == Severity.BLOCK)
                .toList();
        String rules = blocking.stream().map(Violation::ruleId).distinct().collect(Collectors.joining(", "));
        return blocking.stream()
                .map(Violation::excerpt)
                .filter(excerpt -> !excerpt.isBlank())
                .findFirst()
                .map(excerpt -> rules + ": \"" + excerpt + "\"")
                .orElse(rules);
    }

    /** One line, not longer than so many characters. */
    static String brief(String text, int length) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }
}
