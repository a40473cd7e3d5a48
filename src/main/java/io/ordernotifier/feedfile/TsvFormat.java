package io.ordernotifier.feedfile;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.feedfile.Formatted.Expressed;
import io.ordernotifier.order.Refund.RefundedLine;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecord.OrderAdjustment;
import io.ordernotifier.output.FeedRecord.ShippingConfirmation;
import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Tab-separated text: one line for each item of a record. No value holds a tab, a line break or a formula; there is no
 * quoting. Amounts always have two decimals, and fees are taken off the item price, for there is no column for them.
 */
final class TsvFormat implements Format {
    private static final byte[] NOTHING = {};
    private static final int DECIMALS = 2;

    private final Carriers carriers;

    TsvFormat(Carriers carriers) {
        this.carriers = carriers;
    }

    @Override
    public FeedFormat name() {
        return FeedFormat.TSV;
    }

    @Override
    public Formatted format(FeedRecord feedRecord, Marketplace marketplace) {
        return feedRecord.match(new Formatting(marketplace));
    }

    @Override
    public byte[] head(FileGroup group) {
        return TsvLayout.of(group).head().getBytes(group.marketplace().charset());
    }

    @Override
    public byte[] before(int number) {
        return NOTHING;
    }

    @Override
    public byte[] foot() {
        return NOTHING;
    }

    @Override
    public String contentType(Marketplace marketplace) {
        return "text/tab-separated-values; charset=" + (marketplace.isJapan() ? "Shift_JIS" : "UTF-8");
    }

    /** Each line was checked when it was made. */
    @Override
    public void validate(Path file) {}

    private final class Formatting implements FeedRecord.Cases<Formatted> {
        private final Marketplace marketplace;
        private final Faults faults = new Faults();
        private final CharsetEncoder encoder;
        private final StringBuilder lines = new StringBuilder();

        Formatting(Marketplace marketplace) {
            this.marketplace = marketplace;
            this.encoder = marketplace.charset().newEncoder();
        }

        @Override
        public Formatted shippingConfirmation(ShippingConfirmation told) {
            Shipped shipped = Shipped.of(told, carriers, marketplace, faults);
            long units = 0;
            for (LineQuantity item : told.items()) {
                units += item.quantity();
                cell(told.orderId());
                cell(item.orderItemId());
                cell(Integer.toString(item.quantity()));
                cell(LocalDate.ofInstant(told.shippedAt(), marketplace.zone()).toString());
                text(shipped.carrierCode());
                text(shipped.carrierName() == null ? "" : shipped.carrierName());
                text(shipped.trackingNumber() == null ? "" : shipped.trackingNumber());
                text(shipped.shipMethod() == null ? "" : shipped.shipMethod());
                if (marketplace.isJapan()) {
                    cell("");
                }
                endLine();
            }
            FileGroup group = new FileGroup(FeedKind.SHIPPING_CONFIRMATION, marketplace, false);
            return faults.first()
                    .<Formatted>map(fault -> fault)
                    .orElse(new Expressed(group, bytes(), told.items().size(), units, null));
        }

        @Override
        public Formatted orderAdjustment(OrderAdjustment told) {
            Adjusted.check(told, faults);
            List<RefundedLine> items = told.refund().lines();
            boolean promotions = items.stream()
                    .map(RefundedLine::amounts)
                    .anyMatch(each -> each.itemPromotion().signum() != 0
                            || each.shippingPromotion().signum() != 0);
            if (faults.first().isPresent()) {
                return faults.first().get();
            }
            items.forEach(item -> adjustedItem(told, item, promotions));
            FileGroup group = new FileGroup(FeedKind.ORDER_ADJUSTMENT, marketplace, promotions);
            return new Expressed(group, bytes(), items.size(), Adjusted.units(told), Adjusted.money(told));
        }

        private void adjustedItem(OrderAdjustment told, RefundedLine item, boolean promotions) {
            LineAmounts amounts = item.amounts();
            cell(told.orderId());
            cell(item.orderItemId());
            cell(told.reason().name());
            cell(told.refund().currency());
            amount(amounts.itemPrice().subtract(item.restockingFee()).subtract(item.returnShippingFee()));
            amount(amounts.itemTax());
            amount(amounts.shippingPrice());
            amount(amounts.shippingTax());
            amount(amounts.giftWrapPrice());
            amount(amounts.giftWrapTax());
            if (promotions) {
                amount(amounts.itemPromotion().negate());
                cell("");
                amount(amounts.shippingPromotion().negate());
                cell("");
            }
            cell(Adjusted.isReturn(told) ? "" : Integer.toString(item.quantity()));
            endLine();
        }

        private void amount(BigDecimal amount) {
            cell(amount.setScale(DECIMALS).toPlainString());
        }

        /** A value that is not ours. */
        private void text(String given) {
            String value = marketplace.spelled(given);
            faults.check(
                    value.isEmpty() || !OneLine.isFormula(value),
                    Reason.FORMULA,
                    "a value begins with " + (value.isEmpty() ? "" : value.charAt(0))
                            + ": must not begin as a formula does");
            faults.check(
                    OneLine.canEncode(encoder, value),
                    Reason.NOT_ENCODABLE,
                    "a value holds a character that " + marketplace.charset() + " does not have");
            cell(value);
        }

        private void cell(String value) {
            lines.append(value).append('\t');
        }

        private void endLine() {
            lines.setLength(lines.length() - 1);
            lines.append(TsvLayout.LINE_END);
        }

        private byte[] bytes() {
            return lines.toString().getBytes(marketplace.charset());
        }
    }
}
