package io.ordernotifier.wire;

import io.ordernotifier.event.MessageDrafted;
import io.ordernotifier.event.MessagePurpose;

final class MessageDraftedMapper implements Mapper<MessageDrafted, io.ordernotifier.avro.MessageDrafted> {
    static final MessageDraftedMapper INSTANCE = new MessageDraftedMapper();

    private MessageDraftedMapper() {}

    @Override
    public Class<io.ordernotifier.avro.MessageDrafted> avroType() {
        return io.ordernotifier.avro.MessageDrafted.class;
    }

    @Override
    public io.ordernotifier.avro.MessageDrafted toAvro(MessageDrafted event) {
        return new io.ordernotifier.avro.MessageDrafted(
                event.eventId(),
                event.orderId(),
                event.draftedAt(),
                io.ordernotifier.avro.MessagePurpose.valueOf(event.purpose().name()),
                event.subject(),
                event.text(),
                event.html());
    }

    @Override
    public MessageDrafted fromAvro(io.ordernotifier.avro.MessageDrafted avro) {
        return new MessageDrafted(
                avro.getEventId(),
                avro.getOrderId(),
                avro.getDraftedAt(),
                MessagePurpose.valueOf(avro.getPurpose().name()),
                avro.getSubject(),
                avro.getText(),
                avro.getHtml());
    }
}
