package io.ordernotifier.order;

/**
 * A change of an order, in its place.
 *
 * @param before the order as it was
 * @param after the order as it was then
 */
public record Turn(Order before, Change change, Order after) {}
