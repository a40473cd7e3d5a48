package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestHistories;
import io.ordernotifier.TestHistories.History;
import io.ordernotifier.TestOrders;
import io.ordernotifier.demo.TemporaryFolder;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.order.Order;
import io.ordernotifier.streams.Rehearsed.Effect;
import io.ordernotifier.wire.OrderStateSerde;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** What is said before is what the processor then does. */
class RehearsalTest {
    private static final String REPLAY = "order-notifier.replay";

    /** Some of it was processed, and all of it is sent through again, in any order and partly twice. */
    @Property(tries = 12)
    void shouldSayOfEveryRecordWhatTheProcessorThenDoesWithIt(
            @ForAll("histories") History history, @ForAll long seed, @ForAll Replayed.Mode mode) {
        Random random = new Random(seed);
        List<OrderEvent> all = history.asItMayArrive(random);
        try (TemporaryFolder folder = TemporaryFolder.create("rehearsal");
                Harness harness = new Harness(folder.path(), "breaker.share", "0", "breaker.run", "0");
                Rehearsal rehearsal = new Rehearsal(harness.settings())) {
            // Given
            all.subList(0, random.nextInt(all.size() + 1)).forEach(harness::given);
            left(harness);
            rehearsal.begin(states(harness, history.placed().orderId()), Set.copyOf(harness.keptBack()));

            for (OrderEvent event : all) {
                // When
                Headers headers = headers(event, mode);
                byte[] key = event.orderId().getBytes(StandardCharsets.UTF_8);
                Rehearsed rehearsed = rehearsal.rehearse(
                        new ProducerRecord<>(REPLAY, 0, key, harness.bytesOf(event), headers), Harness.START);
                harness.givenBytes(REPLAY, event.orderId(), harness.bytesOf(event), headers, Harness.START);

                // Then
                assertThat(wouldLeave(rehearsed)).containsExactlyInAnyOrderElementsOf(left(harness));
                assertThat(rehearsed.orderId()).isEqualTo(event.orderId());
            }
        }
    }

    @Provide
    Arbitrary<History> histories() {
        return TestHistories.any();
    }

    private static Map<String, byte[]> states(Harness harness, String orderId) {
        Map<String, byte[]> states = new HashMap<>();
        Order order = harness.order(orderId);
        if (order != null) {
            try (OrderStateSerde serde = new OrderStateSerde()) {
                states.put(orderId, serde.serializer().serialize("", order));
            }
        }
        return states;
    }

    private static List<String> wouldLeave(Rehearsed rehearsed) {
        List<String> leaving = new ArrayList<>();
        for (Effect effect : rehearsed.effects()) {
            if (effect instanceof Effect.Email email) {
                leaving.add("email " + email.messageId());
            } else if (effect instanceof Effect.FeedRecord feedRecord) {
                leaving.add("feed record " + feedRecord.id());
            } else if (effect instanceof Effect.DraftRejected draft) {
                leaving.add("rejected draft " + draft.messageId());
            } else if (effect instanceof Effect.EventRejected event) {
                leaving.add("rejected event " + event.code());
            }
        }
        return leaving;
    }

    private static List<String> left(Harness harness) {
        List<String> left = new ArrayList<>();
        harness.emails().forEach(email -> left.add("email " + email.messageId()));
        harness.confirmations().forEach(each -> left.add("feed record " + each.id()));
        harness.adjustments().forEach(each -> left.add("feed record " + each.id()));
        harness.rejectedDrafts()
                .forEach(each -> left.add("rejected draft " + each.draft().messageId()));
        harness.rejectedEvents().forEach(each -> left.add("rejected event " + Harness.header(each, HeaderNames.CODE)));
        return left;
    }

    private static Headers headers(OrderEvent event, Replayed.Mode mode) {
        SourceRecord source = TestOrders.arrival(event).source();
        Headers headers = new RecordHeaders();
        OutgoingHeaders.add(headers, HeaderNames.ORIGIN_TOPIC, source.topic());
        OutgoingHeaders.add(headers, HeaderNames.ORIGIN_PARTITION, Integer.toString(source.partition()));
        OutgoingHeaders.add(headers, HeaderNames.ORIGIN_OFFSET, Long.toString(source.offset()));
        OutgoingHeaders.add(headers, HeaderNames.REPLAY_MODE, mode.text());
        OutgoingHeaders.add(headers, HeaderNames.REPLAY_RUN, "run-1");
        return headers;
    }
}
