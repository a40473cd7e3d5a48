package io.ordernotifier.event;

/** Some units of an order line: the quantity of a line that an event speaks of. */
public record LineQuantity(String orderItemId, int quantity) {
    public LineQuantity {
        Checks.present(orderItemId, "lines.orderItemId");
        Checks.positive(quantity, "lines[" + orderItemId + "].quantity");
    }

    void addTo(Fingerprint.Builder fingerprint) {
        fingerprint.add("orderItemId", orderItemId).add("quantity", quantity);
    }
}
