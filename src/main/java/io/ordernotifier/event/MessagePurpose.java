package io.ordernotifier.event;

/** The two reasons for which a seller may write to a buyer. */
public enum MessagePurpose {
    CompleteOrder,
    CustomerServiceReply
}
