package io.ordernotifier.event;

/** Why lines of an order will not be shipped. The first two are the seller's doing and oblige him to tell the buyer. */
public enum CancellationReason {
    NoInventory,
    CouldNotShip,
    CustomerCancel
}
