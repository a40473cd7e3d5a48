package io.ordernotifier.story;

import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ANNS_HOME;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.aCancellation;
import static io.ordernotifier.TestOrders.aMessage;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.arrival;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.Arrival;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.OrderEvent;
import io.ordernotifier.event.Place;
import io.ordernotifier.event.Replayed;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.notification.EmailReference;
import io.ordernotifier.order.Note;
import io.ordernotifier.order.Order;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final String SHIPPED = EmailReference.of(
                    ORDER_ID,
                    received(received(Order.unknown(ORDER_ID), anOrder(), 1), shipment(), 2)
                            .shipments()
                            .get(0))
            .orElseThrow()
            .messageId();

    @Test
    void shouldTellWhatWaitedWhatReleasedItAndWhatFollowed() {
        // Given
        Order order = received(received(Order.unknown(ORDER_ID), shipment(), 1), anOrder(), 2);

        // When
        List<StoryEntry> story = StateStory.of(order, id -> false, DAY);

        // Then
        assertThat(story)
                .extracting(each -> each.what() + " " + each.kind())
                .containsExactly(
                        "HELD OrderShipped",
                        "APPLIED OrderPlaced",
                        "APPLIED OrderShipped",
                        "SUPPRESSED email",
                        "EMAIL ShipmentConfirmation",
                        "FEED_RECORD ShippingConfirmation");
        assertThat(story.get(0).place()).isEqualTo("order-shipped-0@1");
        assertThat(story.get(2).detail()).isEqualTo("released by placed-1");
        assertThat(story.get(3).detail()).isEqualTo("ORDER_PLACED");
        assertThat(story.get(4).id()).isEqualTo(SHIPPED);
    }

    @Test
    void shouldTellUntilWhenAnEventWaits() {
        // When
        List<StoryEntry> story = StateStory.of(received(Order.unknown(ORDER_ID), shipment(), 1), id -> false, DAY);

        // Then
        assertThat(story).hasSize(1);
        assertThat(story.get(0).what()).isEqualTo(StoryEntry.What.HELD);
        assertThat(story.get(0).detail()).endsWith("until " + at(1).plus(DAY));
    }

    @Test
    void shouldTellOfARejectedDraftAndOfWhatTheBuyerWasNotTold() {
        // Given
        Order order = received(
                received(received(Order.unknown(ORDER_ID), anOrder(), 1), shipment(), 2),
                aCancellation("C-1", CancellationReason.CustomerCancel, units(MUGS, 1)),
                3);

        // When
        List<StoryEntry> story = StateStory.of(order, Set.of(SHIPPED)::contains, DAY);

        // Then
        assertThat(story)
                .filteredOn(each -> each.what() == StoryEntry.What.REJECTED_DRAFT)
                .extracting(StoryEntry::id)
                .containsExactly(SHIPPED);
        assertThat(story)
                .filteredOn(each -> each.what() == StoryEntry.What.SUPPRESSED)
                .extracting(StoryEntry::detail)
                .containsExactly("ORDER_PLACED", "BUYER_CANCELLED");
    }

    @Test
    void shouldTellOfDuplicatesAndOfWhoHadWhatSentAgainAndWhy() {
        // Given
        Order order = received(Order.unknown(ORDER_ID), anOrder(), 1);
        Note again = new Note("placed-1", new Place("order-placed", 0, 2), at(2), Note.Came.DUPLICATE, null);
        Note resent = new Note(
                "placed-1",
                new Place("order-placed", 0, 1),
                at(9),
                Note.Came.TOLD_AGAIN,
                new Replayed(Replayed.Mode.RESEND, "run-7", "mia", "the mailer lost an hour"));

        // When
        List<StoryEntry> story = StateStory.of(order.noted(again).noted(resent), id -> false, DAY);

        // Then
        assertThat(story)
                .filteredOn(each -> each.what() == StoryEntry.What.DUPLICATE)
                .extracting(StoryEntry::place)
                .containsExactly("order-placed-0@2");
        assertThat(story.get(story.size() - 1).kind()).isEqualTo("resend");
        assertThat(story.get(story.size() - 1).detail())
                .isEqualTo("was known, and told again; run run-7 by mia: the mailer lost an hour");
    }

    @Test
    void shouldPutTheRecordsInTheTopicsToWhatTheStateTells() {
        // Given
        Order order = received(received(Order.unknown(ORDER_ID), anOrder(), 1), shipment(), 2);
        Email email = email(SHIPPED);
        Found sent = new Found.Sent(new Place("buyer-emails", 0, 5), at(2), email, null);
        Found again = new Found.Sent(new Place("buyer-emails", 0, 9), at(8), email, "run-7");
        Found unknown = new Found.Event(new Place("message-drafted", 0, 3), at(7), aMessage("M-1"));
        Found known = new Found.Event(new Place("order-shipped", 0, 2), at(2), shipment());
        Found late = new Found.Event(new Place("order-shipped", 0, 44), at(6), shipment());
        Found aside = new Found.SetAside(
                new Place("rejected-events", 0, 1),
                at(5),
                "QUANTITY_EXCEEDED",
                "apply",
                "3 more than are left",
                "1",
                "order-shipped-0@40");
        Found setAside = new Found.Event(new Place("order-shipped", 0, 40), at(5), aShipment("S-4", units(MUGS, 99)));

        // When
        Story story = TopicStory.of(
                ORDER_ID,
                order,
                StateStory.of(order, id -> false, DAY),
                List.of(known, setAside, sent, again, unknown, late, aside),
                false);

        // Then
        assertThat(story.story())
                .filteredOn(each -> each.place() != null)
                .extracting(each -> each.what() + " " + each.place())
                .containsExactly(
                        "APPLIED order-placed-0@1",
                        "APPLIED order-shipped-0@2",
                        "EMAIL buyer-emails-0@5",
                        "REJECTED_EVENT rejected-events-0@1",
                        "DUPLICATE order-shipped-0@44",
                        "NOT_PROCESSED message-drafted-0@3",
                        "EMAIL buyer-emails-0@9");
        assertThat(story.story())
                .filteredOn(each -> "buyer-emails-0@9".equals(each.place()))
                .extracting(StoryEntry::detail)
                .containsExactly("passed pack@1, sent again by run run-7");
        assertThat(story.story())
                .filteredOn(each -> "rejected-events-0@1".equals(each.place()))
                .extracting(StoryEntry::detail)
                .containsExactly("QUANTITY_EXCEEDED (attempt 1), of order-shipped-0@40: 3 more than are left");
    }

    @Test
    void shouldSayWhichRuleRejectedADraftAndShowItsWordsOnlyWhereThatIsAsked() {
        // Given
        Order order = received(received(Order.unknown(ORDER_ID), anOrder(), 1), shipment(), 2);
        Violation violation = new Violation(
                "link",
                Severity.BLOCK,
                Part.TEXT,
                new Span(0, 3),
                "see ann.example",
                "a link that is not needed",
                "No links.",
                null);
        Found rejected = new Found.KeptBack(
                new Place("rejected-drafts", 0, 0),
                at(2),
                new RejectedDraft(
                        email(SHIPPED),
                        List.of(violation),
                        "pack@1",
                        at(2),
                        1,
                        arrival(shipment()).source()));
        List<StoryEntry> state = StateStory.of(order, Set.of(SHIPPED)::contains, DAY);

        // When
        Story masked = TopicStory.of(ORDER_ID, order, state, List.of(rejected), false);
        Story whole = TopicStory.of(ORDER_ID, order, state, List.of(rejected), true);

        // Then
        assertThat(masked.story())
                .filteredOn(each -> each.what() == StoryEntry.What.REJECTED_DRAFT)
                .extracting(StoryEntry::detail)
                .containsExactly("attempt 1 broke pack@1: link (a link that is not needed)");
        assertThat(masked.toString() + StoryText.of(masked))
                .doesNotContain(ANN.name(), ANN.email(), ANNS_HOME.line1(), "ann.example");
        assertThat(StoryText.of(whole).toString())
                .contains(ANN.name(), ANN.email(), ANNS_HOME.line1(), "\"see ann.example\"");
    }

    private static OrderEvent shipment() {
        return aShipment("S-1", units(TEAPOT, 1));
    }

    private static Email email(String messageId) {
        return new Email(
                messageId,
                ORDER_ID,
                EmailKind.ShipmentConfirmation,
                "en",
                ANN.email(),
                ANN.name(),
                "subject",
                "text",
                null,
                at(2),
                "shipped-S-1",
                "order-shipped",
                "pack@1",
                "t1");
    }

    private static Order received(Order order, OrderEvent event, int minute) {
        Arrival arrival = arrival(event, minute);
        return order.receive(arrival, at(minute)).order();
    }

    private static Instant at(int minute) {
        return NOW.plus(Duration.ofMinutes(minute));
    }
}
