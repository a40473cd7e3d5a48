package io.ordernotifier.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rejected event that is too large for its topic leaves without its value: the headers tell where the whole record
 * lies. Every other failure to write stops the thread, which is then started again.
 */
public final class TooLargeRecordHandler implements ProductionExceptionHandler {
    static final String REJECTED_EVENTS_TOPIC = "order.notifier.rejected.events.topic";

    private static final Logger LOG = LoggerFactory.getLogger(TooLargeRecordHandler.class);

    private String rejectedEvents = "";

    @Override
    public void configure(Map<String, ?> configs) {
        rejectedEvents = String.valueOf(configs.get(REJECTED_EVENTS_TOPIC));
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        boolean rejectedEvent = record.topic().equals(rejectedEvents);
        if (!(exception instanceof RecordTooLargeException) || !rejectedEvent || record.value() == null) {
            return Response.fail();
        }
        LOG.atError()
                .addKeyValue("topic", record.topic())
                .addKeyValue("bytes", record.value().length)
                .log("A rejected event is too large for its topic and is written without its value: raise"
                        + " max.message.bytes of the topic to that of the input topics");
        return Response.resume(withoutValue(record));
    }

    private static List<ProducerRecord<byte[], byte[]>> withoutValue(ProducerRecord<byte[], byte[]> record) {
        Headers headers = new RecordHeaders(record.headers());
        OutgoingHeaders.add(headers, HeaderNames.VALUE_OMITTED, Integer.toString(record.value().length));
        List<ProducerRecord<byte[], byte[]>> instead = new ArrayList<>();
        instead.add(new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), null, headers));
        return instead;
    }
}
