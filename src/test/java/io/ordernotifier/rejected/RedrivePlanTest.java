package io.ordernotifier.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.Place;
import io.ordernotifier.rejected.Filed.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedrivePlanTest {
    private static final Place SHIPPED = new Place("order-shipped", 1, 40);

    @Test
    void shouldSendWhatIsOpenAndSayWhatIsLeftAlone() {
        // When
        RedrivePlan plan = RedrivePlan.of(List.of(
                filed(1, SHIPPED, "ShipmentConfirmation", State.OPEN),
                filed(2, new Place("order-shipped", 1, 41), "ShipmentConfirmation", State.PARKED),
                filed(3, new Place("order-shipped", 1, 42), "ShipmentConfirmation", State.SENT_SINCE),
                filed(4, new Place("order-shipped", 1, 43), "ShipmentConfirmation", State.REDRIVEN),
                filed(5, new Place("order-shipped", 1, 44), "ShipmentConfirmation", State.UNDER_WAY)));

        // Then
        assertThat(plan.lines(5))
                .containsExactly(
                        "1 event to send through again: 1 of rejected drafts, 0 that were rejected themselves",
                        "by kind",
                        "  ShipmentConfirmation               1",
                        "by code or rule",
                        "  marketing                          1",
                        "for example rejected-drafts-1@1 of order 111-1, event order-shipped-1@40",
                        "left alone: 1 parked, tried 5 times or more (--max-attempts 6 tries those of 5 again)",
                        "left alone: 2 redriven before, 1 sent since");
    }

    @Test
    void shouldSendAnEventOnceThoughTwoLettersAreAboutIt() {
        assertThat(RedrivePlan.of(List.of(
                                filed(1, SHIPPED, "ShipmentConfirmation", State.OPEN),
                                filed(2, SHIPPED, "OrderShipped", State.OPEN)))
                        .letters())
                .hasSize(1);
    }

    @Test
    void shouldLeaveAloneWhatComesFromNoInputTopic() {
        // When
        RedrivePlan plan = RedrivePlan.of(
                List.of(filed(1, new Place("order-notifier.replay", 0, 3), Letter.UNKNOWN_KIND, State.OPEN)));

        // Then
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.lines(5)).contains("left alone: 1 whose event lies in no input topic");
    }

    @Test
    void shouldSayInOneLineWhatCameOfIt() {
        assertThat(new RedriveOutcome(312, 290, 0, Map.of("review-neutral", 20, "marketing", 2), 22, 0, 0).line())
                .isEqualTo("312 redriven: 290 sent, 22 rejected again: 20 review-neutral, 2 marketing");
        assertThat(new RedriveOutcome(4, 0, 1, Map.of(), 0, 2, 1).line())
                .isEqualTo("4 redriven: 1 event went through, 1 led to nothing, 2 not processed yet");
        assertThat(new RedriveOutcome(0, 0, 0, Map.of(), 0, 0, 0).line()).isEqualTo("0 redriven");
    }

    private static Filed filed(long offset, Place source, String kind, State state) {
        return new Filed(
                new Letter(
                        new Place("rejected-drafts", 1, offset),
                        Letter.Type.DRAFT,
                        "111-1",
                        true,
                        kind,
                        List.of("marketing"),
                        Instant.EPOCH,
                        1,
                        "pack@1",
                        source,
                        "111-1 m-" + offset,
                        0,
                        null),
                state);
    }
}
