package io.ordernotifier.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.Refund;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.RejectedEvent;
import io.ordernotifier.policy.Violation;
import java.math.BigDecimal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the processor as JSON, with the field names of the schemas. Amounts are strings, since JSON's numbers are
 * floating-point for most who read them; bytes are base64.
 */
final class OutputJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OutputJson() {}

    static String of(FeedRecord.ShippingConfirmation confirmation) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("confirmationId", confirmation.id())
                .put("orderId", confirmation.orderId())
                .put("shipmentId", confirmation.shipmentId())
                .put("shippedAt", confirmation.shippedAt().toString())
                .put("carrierCode", confirmation.parcel().carrierCode())
                .put("carrierName", confirmation.parcel().carrierName())
                .put("shipMethod", confirmation.parcel().shipMethod())
                .put("trackingNumber", confirmation.parcel().trackingNumber());
        ArrayNode items = json.putArray("items");
        confirmation
                .items()
                .forEach(item ->
                        items.addObject().put("orderItemId", item.orderItemId()).put("quantity", item.quantity()));
        return text(json.put("sourceEventId", confirmation.sourceEventId()));
    }

    static String of(FeedRecord.OrderAdjustment adjustment) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("adjustmentId", adjustment.id())
                .put("orderId", adjustment.orderId())
                .put("reason", adjustment.reason().name())
                .put("currency", adjustment.refund().currency());
        ArrayNode items = json.putArray("items");
        adjustment.refund().lines().forEach(line -> putLine(items.addObject(), line));
        return text(json.put("total", plain(adjustment.total()))
                .put("adjustedAt", adjustment.adjustedAt().toString())
                .put("sourceEventId", adjustment.sourceEventId()));
    }

    static String of(RejectedDraft rejected) {
        ObjectNode json = MAPPER.createObjectNode();
        putEmail(json.putObject("draft"), rejected.draft());
        ArrayNode violations = json.putArray("violations");
        rejected.violations().forEach(violation -> putViolation(violations.addObject(), violation));
        json.put("policyPack", rejected.policyPack())
                .put("rejectedAt", rejected.rejectedAt().toString())
                .put("attempt", rejected.attempt());
        putSource(json.putObject("source"), rejected.source());
        return text(json);
    }

    static String of(RejectedEvent rejected) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("code", rejected.code().name())
                .put("stage", rejected.stage())
                .put("message", rejected.message())
                .put("attempt", rejected.attempt());
        SourceRecord source = rejected.source();
        json.put("key", source.key() == null ? null : new String(source.key(), UTF_8));
        putSource(json.putObject("source"), source);
        return text(json);
    }

    private static void putLine(ObjectNode json, Refund.RefundedLine line) {
        LineAmounts amounts = line.amounts();
        json.put("orderItemId", line.orderItemId())
                .put("quantity", line.quantity())
                .put("itemPrice", plain(amounts.itemPrice()))
                .put("itemTax", plain(amounts.itemTax()))
                .put("shippingPrice", plain(amounts.shippingPrice()))
                .put("shippingTax", plain(amounts.shippingTax()))
                .put("giftWrapPrice", plain(amounts.giftWrapPrice()))
                .put("giftWrapTax", plain(amounts.giftWrapTax()))
                .put("itemPromotion", plain(amounts.itemPromotion()))
                .put("shippingPromotion", plain(amounts.shippingPromotion()))
                .put("restockingFee", plain(line.restockingFee()))
                .put("returnShippingFee", plain(line.returnShippingFee()));
    }

    private static void putEmail(ObjectNode json, Email email) {
        json.put("messageId", email.messageId())
                .put("orderId", email.orderId())
                .put("kind", email.kind().name())
                .put("locale", email.locale())
                .put("to", email.to())
                .put("toName", email.toName())
                .put("subject", email.subject())
                .put("text", email.text())
                .put("html", email.html())
                .put("createdAt", email.createdAt().toString())
                .put("sourceEventId", email.sourceEventId())
                .put("sourceTopic", email.sourceTopic())
                .put("policyPack", email.policyPack())
                .put("templateVersion", email.templateVersion());
    }

    private static void putViolation(ObjectNode json, Violation violation) {
        json.put("ruleId", violation.ruleId())
                .put("severity", violation.severity().name())
                .put("part", violation.part().name())
                .put("start", violation.span().start())
                .put("end", violation.span().end())
                .put("excerpt", violation.excerpt())
                .put("message", violation.message())
                .put("clause", violation.clause())
                .put("suggestion", violation.suggestion());
    }

    private static void putSource(ObjectNode json, SourceRecord source) {
        json.put("topic", source.topic())
                .put("partition", source.partition())
                .put("offset", source.offset())
                .put("timestamp", source.timestamp().toString())
                .put("value", base64(source.value()));
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static String text(ObjectNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values must have a JSON text", e);
        }
    }
}
