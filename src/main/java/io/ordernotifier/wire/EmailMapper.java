package io.ordernotifier.wire;

import io.ordernotifier.avro.EmailMessage;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.Email;

final class EmailMapper implements Mapper<Email, EmailMessage> {
    static final EmailMapper INSTANCE = new EmailMapper();

    private EmailMapper() {}

    @Override
    public Class<EmailMessage> avroType() {
        return EmailMessage.class;
    }

    @Override
    public EmailMessage toAvro(Email email) {
        return new EmailMessage(
                email.messageId(),
                email.orderId(),
                io.ordernotifier.avro.EmailKind.valueOf(email.kind().name()),
                email.locale(),
                email.to(),
                email.toName(),
                email.subject(),
                email.text(),
                email.html(),
                email.createdAt(),
                email.sourceEventId(),
                email.sourceTopic(),
                email.policyPack(),
                email.templateVersion());
    }

    @Override
    public Email fromAvro(EmailMessage avro) {
        return new Email(
                avro.getMessageId(),
                avro.getOrderId(),
                EmailKind.valueOf(avro.getKind().name()),
                avro.getLocale(),
                avro.getTo(),
                avro.getToName(),
                avro.getSubject(),
                avro.getText(),
                avro.getHtml(),
                avro.getCreatedAt(),
                avro.getSourceEventId(),
                avro.getSourceTopic(),
                avro.getPolicyPack(),
                avro.getTemplateVersion());
    }
}
