package io.ordernotifier.command;

import ch.qos.logback.classic.spi.ILoggingEvent;
import co.elastic.logging.logback.EcsEncoder;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/**
 * A log line as an ECS JSON object. The key-values of the line, which the library leaves out, stand in {@code labels}, as
 * ECS wants it: text, and an underscore in the place of a dot ({@code order.id} is {@code labels.order_id}).
 *
 * <p>Public for {@code logback.xml}, which names it.
 */
public final class EcsLineEncoder extends EcsEncoder {

    @Override
    protected void addCustomFields(ILoggingEvent event, StringBuilder line) {
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs == null || pairs.isEmpty()) {
            return;
        }
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        for (KeyValuePair pair : pairs) {
            labels.put(pair.key.replace('.', '_'), String.valueOf(pair.value));
        }
        line.append("\"labels\":").append(labels).append(',');
    }
}
