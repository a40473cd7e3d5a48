package io.ordernotifier.notification;

import io.ordernotifier.event.MessagePurpose;
import java.util.List;
import java.util.Locale;

/** The kinds of email a buyer may get. The first four are required by the guidelines, the last two written by a person. */
public enum EmailKind {
    ShipmentConfirmation,
    OrderUnavailable,
    DelayNotice,
    ReturnConfirmation,
    CompleteOrder,
    CustomerServiceReply;

    /** The kinds that are written from templates. */
    public static final List<EmailKind> FROM_TEMPLATES =
            List.of(ShipmentConfirmation, OrderUnavailable, DelayNotice, ReturnConfirmation);

    private final String slug = name().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);

    /** As folders and commands name it: {@code delay-notice}. */
    public String slug() {
        return slug;
    }

    public static EmailKind of(MessagePurpose purpose) {
        return switch (purpose) {
            case CompleteOrder -> CompleteOrder;
            case CustomerServiceReply -> CustomerServiceReply;
        };
    }
}
