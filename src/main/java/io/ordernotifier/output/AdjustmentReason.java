package io.ordernotifier.output;

/** Why the marketplace is told of a refund, in the words of its order adjustment feed. */
public enum AdjustmentReason {
    NoInventory,
    CouldNotShip,
    CustomerCancel,
    CustomerReturn
}
