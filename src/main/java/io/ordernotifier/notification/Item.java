package io.ordernotifier.notification;

/** Units of an order line as a buyer reads them. */
public record Item(String orderItemId, String title, int quantity) {}
