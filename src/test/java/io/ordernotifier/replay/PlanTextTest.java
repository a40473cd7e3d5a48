package io.ordernotifier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.Place;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.streams.Rehearsed;
import io.ordernotifier.streams.Rehearsed.Came;
import io.ordernotifier.streams.Rehearsed.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    private final Plan plan = new Plan(List.of("order-placed", "order-shipped"), 0);
    private long next;

    @Test
    void shouldSayThatNothingWouldHappenWhereAllWasProcessed() {
        add("order-placed", Came.ALREADY);
        add("order-placed", Came.ALREADY);

        assertThat(PlanText.of(plan))
                .containsExactly(
                        "topic                                    selected    processed        new would wait   rejected",
                        "order-placed                                    2            2          0          0          0",
                        "",
                        "nothing would happen: all of it was processed before");
    }

    @Test
    void shouldSayWhatWouldLeaveWhatNotAndGiveExamples() {
        add(
                "order-shipped",
                Came.APPLIED,
                new Effect.Email(EmailKind.ShipmentConfirmation, "m-1", false, false),
                new Effect.FeedRecord("ShippingConfirmation", "f-1", false));
        add(
                "order-shipped",
                Came.APPLIED,
                new Effect.DraftRejected(EmailKind.ShipmentConfirmation, "m-2", List.of("link", "marketing")));
        add("order-shipped", Came.REJECTED, new Effect.EventRejected(RejectCode.UNKNOWN_LINE));
        add("order-shipped", Came.HELD);
        add("order-placed", Came.APPLIED, new Effect.NotTold("ORDER_PLACED"));
        plan.addUnread();

        assertThat(PlanText.of(plan))
                .contains(
                        "order-placed                                    1            0          1          0          0",
                        "order-shipped                                   4            0          2          1          1",
                        "all                                             5            0          3          1          1",
                        "would be sent      1 email (1 ShipmentConfirmation)" + System.lineSeparator()
                                + "                   1 feed record (1 ShippingConfirmation)",
                        "would be rejected  1 draft (1 link, 1 marketing)" + System.lineSeparator()
                                + "                   1 event (1 UNKNOWN_LINE)",
                        "no email           1 ORDER_PLACED",
                        "left out           1: the processor has not read them yet, they come by themselves",
                        "  111-1                  order-shipped-0@0                  ShipmentConfirmation",
                        "  111-1                  order-shipped-0@1                  ShipmentConfirmation: link, marketing",
                        "  111-1                  order-shipped-0@2                  UNKNOWN_LINE",
                        "  111-1                  order-shipped-0@3");
    }

    @Test
    void shouldSayWhichEmailsLeaveAsTheyWereAndWhichAreRenderedAgain() {
        add("order-shipped", Came.ALREADY, new Effect.Email(EmailKind.ShipmentConfirmation, "m-1", true, true));
        add("order-shipped", Came.ALREADY, new Effect.Email(EmailKind.ShipmentConfirmation, "m-2", true, false));

        assertThat(PlanText.of(plan))
                .contains(
                        "would be sent      2 emails (2 ShipmentConfirmation)",
                        "  of these emails  1 exactly as they left, 1 rendered and checked again",
                        "  111-1                  order-shipped-0@0                  ShipmentConfirmation, as it was",
                        "  111-1                  order-shipped-0@1                  ShipmentConfirmation, rendered again");
    }

    @Test
    void shouldGiveNoMoreThanThreeExamplesOfAKindAndNoKeyOfWhatCannotBeRead() {
        for (int i = 0; i < 5; i++) {
            plan.add(
                    new Place("order-placed", 0, i),
                    new Rehearsed("", Came.REJECTED, List.of(new Effect.EventRejected(RejectCode.UNREADABLE))));
        }

        assertThat(PlanText.of(plan))
                .filteredOn(line -> line.startsWith("  "))
                .hasSize(3)
                .allMatch(line -> line.startsWith("  (unreadable) "));
    }

    @Test
    void shouldSayWhatIsUnderWay() {
        assertThat(PlanText.of(new Plan(List.of("order-placed"), 1_234)))
                .anyMatch(line -> line.startsWith("under way          1,234 sent through again before"));
    }

    private void add(String topic, Came came, Effect... effects) {
        plan.add(new Place(topic, 0, next++), new Rehearsed("111-1", came, List.of(effects)));
    }
}
