package io.ordernotifier.notification;

/** The kinds of email a buyer may get. The first four are required by the guidelines, the last two written by a person. */
public enum EmailKind {
    ShipmentConfirmation,
    OrderUnavailable,
    DelayNotice,
    ReturnConfirmation,
    CompleteOrder,
    CustomerServiceReply
}
