package io.ordernotifier.wire;

import io.ordernotifier.avro.DraftPart;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class RejectedDraftMapper implements Mapper<RejectedDraft, io.ordernotifier.avro.RejectedDraft> {
    static final RejectedDraftMapper INSTANCE = new RejectedDraftMapper();

    private RejectedDraftMapper() {}

    @Override
    public Class<io.ordernotifier.avro.RejectedDraft> avroType() {
        return io.ordernotifier.avro.RejectedDraft.class;
    }

    @Override
    public io.ordernotifier.avro.RejectedDraft toAvro(RejectedDraft rejected) {
        return new io.ordernotifier.avro.RejectedDraft(
                EmailMapper.INSTANCE.toAvro(rejected.draft()),
                Lists.map(rejected.violations(), RejectedDraftMapper::toAvro),
                rejected.policyPack(),
                rejected.rejectedAt(),
                rejected.attempt(),
                toAvro(rejected.source()));
    }

    @Override
    public RejectedDraft fromAvro(io.ordernotifier.avro.RejectedDraft avro) {
        return new RejectedDraft(
                EmailMapper.INSTANCE.fromAvro(avro.getDraft()),
                Lists.map(avro.getViolations(), RejectedDraftMapper::fromAvro),
                avro.getPolicyPack(),
                avro.getRejectedAt(),
                avro.getAttempt(),
                fromAvro(avro.getSource(), avro.getDraft().getOrderId()));
    }

    private static io.ordernotifier.avro.Violation toAvro(Violation violation) {
        return new io.ordernotifier.avro.Violation(
                violation.ruleId(),
                io.ordernotifier.avro.Severity.valueOf(violation.severity().name()),
                DraftPart.valueOf(violation.part().name()),
                violation.span().start(),
                violation.span().end(),
                violation.excerpt(),
                violation.message(),
                violation.clause(),
                violation.suggestion());
    }

    private static Violation fromAvro(io.ordernotifier.avro.Violation avro) {
        return new Violation(
                avro.getRuleId(),
                Severity.valueOf(avro.getSeverity().name()),
                Part.valueOf(avro.getPart().name()),
                new Span(avro.getStart(), avro.getEnd()),
                avro.getExcerpt(),
                avro.getMessage(),
                avro.getClause(),
                avro.getSuggestion());
    }

    private static io.ordernotifier.avro.SourceRecord toAvro(SourceRecord source) {
        byte[] value = source.value();
        if (value == null) {
            throw new IllegalArgumentException(
                    "The source of a rejected draft has no value: must have one to be sent again");
        }
        return new io.ordernotifier.avro.SourceRecord(
                source.topic(), source.partition(), source.offset(), source.timestamp(), ByteBuffer.wrap(value));
    }

    /** The schema holds neither key nor headers: the key is the order ID, and there is no header. */
    private static SourceRecord fromAvro(io.ordernotifier.avro.SourceRecord avro, String orderId) {
        return new SourceRecord(
                avro.getTopic(),
                avro.getPartition(),
                avro.getOffset(),
                avro.getTimestamp(),
                orderId.getBytes(StandardCharsets.UTF_8),
                Bytes.of(avro.getValue()),
                List.of());
    }
}
