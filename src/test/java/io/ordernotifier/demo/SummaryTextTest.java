package io.ordernotifier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
    private static final String LINK = "This leads to a place that is not needed for the order.";

    @Test
    void shouldReadLikeThis() {
        // Given
        Summary summary = new Summary(
                1,
                3,
                "amazon-communication-guidelines",
                Map.of("order-placed", 5L),
                new Summary.Outcomes(3, 0, 1, 2, 1),
                Map.of("Delay Notice", 1L),
                Map.of("orders placed", 1L),
                Map.of("Order Adjustment", 2L),
                1,
                List.of(
                        new Summary.KeptBack("link", "Delay Notice", "111-1", "a.example.com", LINK, "Leave it out."),
                        new Summary.KeptBack("link", "Delay Notice", "111-1", "b.example.com", LINK, "Leave it out.")),
                List.of(new Summary.SetAside(
                        "NULL_KEY", "order-placed", null, "the key is null: must be the order ID")),
                List.of(new Sum(List.of(new Sum.Part(1, "emails")), 1, "changes")),
                "/tmp/out");

        // When
        String text = SummaryText.of(summary);

        // Then
        assertThat(text).isEqualTo("""

                        3 orders of a shop that does not exist (seed 1), policy pack amazon-communication-guidelines

                        EVENTS IN                             5   WHAT CAME OF THEM                     5
                          order-placed                        5     changed an order                    3
                                                                    seen before, nothing happened       0
                                                                    rejected                            1
                                                                    still waiting                       1

                        EMAILS                                1   FEED RECORDS                          2
                          Delay Notice                        1     Order Adjustment                    2

                        NOT TOLD, ON PURPOSE                  1   CAME TOO EARLY                        2
                          orders placed                       1     held, then released                 1
                                                                    still waiting for their order       1

                        DRAFTS REJECTED BY THE POLICY: 1
                          link, once: This leads to a place that is not needed for the order.
                            Delay Notice of order 111-1 says "a.example.com"
                              better: Leave it out.

                        EVENTS REJECTED: 1
                          NULL_KEY, once
                            order-placed of an order unknown, for it has no key: the key is null: must be the order ID

                        IT ADDS UP
                          1 emails = 1 changes

                        LEFT FOR YOU in /tmp/out
                          emails/*.eml                       open them with any mail program
                          shipping-confirmation-feed.jsonl   order-adjustment-feed.jsonl
                          rejected-drafts.jsonl              rejected-events.jsonl
                        """);
    }

    @Test
    void shouldSayWhenSomethingIsMissing() {
        Summary summary = new Summary(
                1,
                1,
                "pack",
                Map.of(),
                new Summary.Outcomes(0, 0, 0, 0, 0),
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                List.of(),
                List.of(),
                List.of(new Sum(List.of(new Sum.Part(1, "shipments")), 2, "Shipping Confirmations")),
                "/tmp/out");

        assertThat(SummaryText.of(summary)).contains("IT DOES NOT ADD UP", "1 shipments ≠ 2 Shipping Confirmations");
    }
}
