package io.ordernotifier.notification;

import io.ordernotifier.event.MessagePurpose;

/** The kinds of email a buyer may get. The first four are required by the guidelines, the last two written by a person. */
public enum EmailKind {
    ShipmentConfirmation,
    OrderUnavailable,
    DelayNotice,
    ReturnConfirmation,
    CompleteOrder,
    CustomerServiceReply;

    static EmailKind of(MessagePurpose purpose) {
        return switch (purpose) {
            case CompleteOrder -> CompleteOrder;
            case CustomerServiceReply -> CustomerServiceReply;
        };
    }
}
