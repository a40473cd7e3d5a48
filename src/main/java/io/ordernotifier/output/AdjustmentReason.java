package io.ordernotifier.output;

import io.ordernotifier.event.CancellationReason;

/** Why the marketplace is told of a refund, in the words of its order adjustment feed. */
public enum AdjustmentReason {
    NoInventory,
    CouldNotShip,
    CustomerCancel,
    CustomerReturn;

    static AdjustmentReason of(CancellationReason reason) {
        return switch (reason) {
            case NoInventory -> NoInventory;
            case CouldNotShip -> CouldNotShip;
            case CustomerCancel -> CustomerCancel;
        };
    }
}
