package io.ordernotifier.demo.oms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.EventKind;
import io.ordernotifier.event.OrderCancelled;
import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.event.RejectCode;
import io.ordernotifier.order.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimulatedOmsTest {
    private static final long SEED = SimulatedOms.USUAL_SEED;
    private static final List<OmsRecord> RECORDS = SimulatedOms.records(SEED, SimulatedOms.USUAL_ORDERS);

    @Test
    void shouldWriteTheSameForTheSameSeed() {
        assertThat(SimulatedOms.records(SEED, SimulatedOms.USUAL_ORDERS)).isEqualTo(RECORDS);
        assertThat(SimulatedOms.records(SEED + 1, SimulatedOms.USUAL_ORDERS)).isNotEqualTo(RECORDS);
    }

    @Test
    void shouldTellOfAsManyOrdersAsAreWanted() {
        assertThat(SimulatedOms.records(SEED, 0)).isEmpty();
        assertThat(orderIds(SimulatedOms.records(SEED, 1))).hasSize(1);
        assertThat(orderIds(SimulatedOms.records(SEED, 500))).hasSize(500);
    }

    @Test
    void shouldWriteInTheOrderOfTheShopsTime() {
        assertThat(RECORDS).extracting(OmsRecord::sentAt).isSorted();
        assertThat(RECORDS)
                .allSatisfy(written -> assertThat(written.event().occurredAt()).isBefore(written.sentAt()));
    }

    @Test
    void shouldTellEveryKindOfEventAndDamageSomeRecordsInEveryWay() {
        assertThat(RECORDS).extracting(OmsRecord::kind).contains(EventKind.values());
        assertThat(RECORDS).extracting(OmsRecord::damage).contains(Damage.values());
        assertThat(RECORDS).extracting(OmsRecord::key).containsNull();
        assertThat(RECORDS)
                .anySatisfy(written -> assertThat(written.key())
                        .isNotNull()
                        .isNotEqualTo(written.event().orderId()));
        assertThat(events(OrderCancelled.class))
                .extracting(OrderCancelled::reason)
                .contains(CancellationReason.values());
    }

    @Test
    void shouldSellOnSeveralMarketplacesInSeveralCurrencies() {
        List<OrderPlaced> orders = events(OrderPlaced.class);
        assertThat(orders).extracting(OrderPlaced::marketplaceId).containsAll(marketplaces());
        assertThat(orders).extracting(OrderPlaced::currency).contains("USD", "EUR", "GBP", "JPY", "KWD");
        assertThat(orders).allSatisfy(order -> assertThat(order.buyer().email()).endsWith("@example.com"));
    }

    @Test
    void shouldWriteEveryLetterThatBreaksThePolicyAndSomeThatDoNot() {
        Set<String> remarks = RECORDS.stream().map(OmsRecord::remark).collect(Collectors.toSet());
        assertThat(remarks)
                .containsAll(Letter.IMPROPER.stream().map(Letter::about).toList());
        assertThat(RECORDS)
                .anySatisfy(written -> assertThat(written)
                        .returns(EventKind.MessageDrafted, OmsRecord::kind)
                        .returns("", OmsRecord::remark));
    }

    @Test
    void shouldLeadToEveryOutcomeAnOrderKnows() {
        // When
        Expected expected = Expected.of(RECORDS);

        // Then
        assertThat(expected.outcomes())
                .hasAtLeastOneElementOfType(Outcome.Applied.class)
                .hasAtLeastOneElementOfType(Outcome.Held.class)
                .hasAtLeastOneElementOfType(Outcome.Duplicate.class);
        assertThat(expected.rejectCodes())
                .contains(
                        RejectCode.UNSUPPORTED_CURRENCY.name(),
                        RejectCode.QUANTITY_EXCEEDED.name(),
                        RejectCode.UNKNOWN_LINE.name(),
                        RejectCode.NOTHING_LEFT.name(),
                        RejectCode.CONFLICTING_DUPLICATE.name());
        assertThat(expected.waiting()).isPositive();
    }

    @Property(tries = 50)
    void shouldTellNothingThatIsRefusedUnlessItSaysSo(@ForAll long seed) {
        // Given
        List<OmsRecord> records = SimulatedOms.records(seed, 60);
        Set<String> everyday = records.stream()
                .filter(written -> written.remark().isEmpty())
                .map(written -> written.event().eventId())
                .collect(Collectors.toSet());
        everyday.removeAll(records.stream()
                .filter(written -> !written.remark().isEmpty())
                .map(written -> written.event().eventId())
                .toList());

        // When
        List<Outcome.Applied> applied = Expected.of(records).outcomes(Outcome.Applied.class);

        // Then
        assertThat(applied)
                .extracting(outcome -> outcome.arrival().event().eventId())
                .containsAll(everyday);
    }

    @Test
    void shouldDamageOnlyTheValue() {
        byte[] value = "\0\0\0\0\7 an event, and its lines\4\0".getBytes(UTF_8);

        assertThat(Damage.NONE.apply(value)).isEqualTo(value);
        assertThat(Damage.NO_VALUE.apply(value)).isNull();
        assertThat(Damage.TRUNCATED.apply(value)).hasSizeLessThan(value.length).startsWith(0, 0, 0, 0, 7, ' ', 'a');
        assertThat(Damage.UNKNOWN_SCHEMA.apply(value))
                .hasSameSizeAs(value)
                .startsWith(0, 0, 0x0F, 0x42, 0x3F, ' ')
                .endsWith(4, 0);
        assertThat(Damage.ZERO_QUANTITY.apply(value)).hasSameSizeAs(value).endsWith('s', 0, 0);
        assertThat(Damage.GARBAGE.apply(value)).isNotEmpty().doesNotContain(0);
        assertThat(value).endsWith(4, 0).startsWith(0, 0, 0, 0, 7);
    }

    private static <T> List<T> events(Class<T> kind) {
        return RECORDS.stream()
                .map(OmsRecord::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Set<String> marketplaces() {
        return Market.ALL.stream().map(Market::id).collect(Collectors.toSet());
    }

    private static Set<String> orderIds(List<OmsRecord> records) {
        return records.stream()
                .map(written -> written.event().orderId())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
