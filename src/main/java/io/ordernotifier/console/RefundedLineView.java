package io.ordernotifier.console;

import io.ordernotifier.order.Refund;

/** @param total after charges */
record RefundedLineView(
        String orderItemId, int quantity, String restockingFee, String returnShippingFee, String total) {
    static RefundedLineView of(Refund.RefundedLine line) {
        return new RefundedLineView(
                line.orderItemId(),
                line.quantity(),
                Plain.text(line.restockingFee()),
                Plain.text(line.returnShippingFee()),
                Plain.text(line.total()));
    }
}
