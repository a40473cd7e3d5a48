package io.ordernotifier.story;

import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DraftMaskTest {
    private static final Personal PERSONAL = Objects.requireNonNull(Personal.of(anOrder()));
    private static final String TEMPLATE_TEXT =
            "Dear Ann Lee,\nyour Blue mug goes to 12 Harbour Street.\nPlease leave a 5-star review!\n";
    private static final String LETTER = "Hi Ann, Bob here. Call me on 0176 1234567 for 20 % off your next order.\n";

    @Test
    void shouldLeaveATemplatesWordsAndHideTheBuyers() {
        // When
        RejectedDraft masked = DraftMask.of(
                draft(EmailKind.ShipmentConfirmation, TEMPLATE_TEXT, "leave a 5-star review"), PERSONAL, null);

        // Then
        assertThat(masked.draft().text())
                .isEqualTo("Dear ••• •••,\nyour Blue mug goes to •• ••••••• ••••••.\nPlease leave a 5-star review!\n");
        assertThat(masked.violations()).extracting(Violation::excerpt).containsExactly("leave a 5-star review");
        assertThat(masked.draft().to()).isEqualTo("•••");
        assertThat(masked.toString()).doesNotContain("Ann", "Lee", "Harbour", ANN.email());
    }

    @Test
    void shouldShowOfAPersonsMessageOnlyTheWordsThatBrokeARuleAndNoNumbers() {
        // When
        RejectedDraft masked = DraftMask.of(
                draft(EmailKind.CustomerServiceReply, LETTER, "Call me on 0176 1234567", "20 % off your next order"),
                PERSONAL,
                null);

        // Then
        assertThat(masked.draft().text())
                .isEqualTo("•• •••, ••• ••••. Call me on •••• ••••••• ••• 20 % off your next order.\n");
        assertThat(masked.violations())
                .extracting(Violation::excerpt)
                .containsExactly("Call me on •••• •••••••", "20 % off your next order");
        assertThat(masked.violations().get(0).suggestion()).isEqualTo("Leave out \"Call me on •••• •••••••\".");
    }

    @Test
    void shouldHideWhatAPersonExplainedOfADelayHoweverItIsBroken() {
        // Given
        String text =
                "Dear Ann Lee,\nyour Blue mug is late.\n  Our Bob is ill;\n  see lamps.shop meanwhile.\nWe are sorry.\n";

        // When
        RejectedDraft masked = DraftMask.of(
                draft(EmailKind.DelayNotice, text, "lamps.shop"),
                PERSONAL,
                "Our Bob is ill; see lamps.shop meanwhile.");

        // Then
        assertThat(masked.draft().text())
                .isEqualTo(
                        "Dear ••• •••,\nyour Blue mug is late.\n  ••• ••• •• •••;\n  ••• lamps.shop •••••••••.\nWe are sorry.\n");
    }

    @Test
    void shouldHideAllWhereAnExplanationIsNotFoundInTheText() {
        // When
        RejectedDraft masked =
                DraftMask.of(draft(EmailKind.DelayNotice, TEMPLATE_TEXT, "5-star review"), PERSONAL, "Our Bob is ill");

        // Then
        assertThat(masked.draft().text()).contains("5-star review").doesNotContain("mug", "Ann", "Please");
    }

    @Test
    void shouldHideEverythingWhereTheOrderIsNotKnown() {
        // When
        RejectedDraft masked =
                DraftMask.of(draft(EmailKind.ShipmentConfirmation, TEMPLATE_TEXT, "5-star review"), null, null);

        // Then
        assertThat(masked.draft().text() + masked.draft().subject()).doesNotContainPattern("[A-Za-z0-9]");
        assertThat(masked.violations()).extracting(Violation::excerpt).containsExactly("•-•••• ••••••");
    }

    @Test
    void shouldNotShowAWholeMessageBecauseARuleMarksAllOfIt() {
        // Given
        String text = "secret ".repeat(40);

        // When
        RejectedDraft masked = DraftMask.of(draft(EmailKind.CustomerServiceReply, text, text), PERSONAL, null);

        // Then
        assertThat(masked.toString()).doesNotContain("secret");
    }

    private static RejectedDraft draft(EmailKind kind, String text, String... marked) {
        Email email = new Email(
                "m-1",
                ORDER_ID,
                kind,
                "en",
                ANN.email(),
                ANN.name(),
                "Order " + ORDER_ID + " for Ann Lee",
                text,
                null,
                Instant.EPOCH,
                "e-1",
                "order-shipped",
                "pack@1",
                "templates-1");
        List<Violation> violations = List.of(marked).stream()
                .map(words -> new Violation(
                        "marketing",
                        Severity.BLOCK,
                        Part.TEXT,
                        new Span(text.indexOf(words), text.indexOf(words) + words.length()),
                        words,
                        "must not stand there",
                        "the clause",
                        "Leave out \"" + words + "\"."))
                .toList();
        return new RejectedDraft(
                email,
                violations,
                "pack@1",
                Instant.EPOCH,
                1,
                new SourceRecord("order-shipped", 0, 0, Instant.EPOCH, null, new byte[0], List.of()));
    }
}
