package io.ordernotifier.console;

import io.ordernotifier.order.Refund;
import java.util.List;

/** Money that went back, with the units it went back for. */
record RefundView(String total, List<RefundedLineView> lines) {
    static RefundView of(Refund refund) {
        return new RefundView(
                Plain.text(refund.total()),
                refund.lines().stream().map(RefundedLineView::of).toList());
    }
}
