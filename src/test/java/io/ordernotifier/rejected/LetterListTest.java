package io.ordernotifier.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.Place;
import io.ordernotifier.rejected.Filed.State;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterListTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String PACK = "house-rules@3+amazon-communication-guidelines@2026-02-01";
    private static final Filed DRAFT = new Filed(draft(7, "111-1", NOON, 1), State.OPEN);
    private static final Filed PARKED = new Filed(draft(8, "111-2", NOON.plusSeconds(60), 5), State.PARKED);
    private static final Filed EVENT =
            new Filed(event("111-3", true, "QUANTITY_EXCEEDED", NOON.minusSeconds(60)), State.OPEN);

    @Test
    void shouldChooseByEverythingThatIsAskedFor() {
        assertThat(chosen(filter())).containsExactly(EVENT, DRAFT, PARKED);
        assertThat(chosen(new Filter().reasons("marketing"))).containsExactly(DRAFT, PARKED);
        assertThat(chosen(new Filter().reasons("QUANTITY_EXCEEDED", "opt-out"))).containsExactly(EVENT);
        assertThat(chosen(new Filter().kinds("OrderShipped"))).containsExactly(EVENT);
        assertThat(chosen(new Filter().orders("111-1", "111-3"))).containsExactly(EVENT, DRAFT);
        assertThat(chosen(new Filter().orders("111-1").reasons("QUANTITY_EXCEEDED")))
                .isEmpty();
        assertThat(chosen(new Filter().states(State.PARKED))).containsExactly(PARKED);
        assertThat(chosen(new Filter().from(NOON))).containsExactly(DRAFT, PARKED);
        assertThat(chosen(new Filter().from(NOON).to(NOON.plusSeconds(60)))).containsExactly(DRAFT);
        assertThat(chosen(new Filter().places("rejected-drafts-2@8"))).containsExactly(PARKED);
    }

    @Test
    void shouldKnowAPackByItsNameByItsVersionAndAmongThoseThatAreExtended() {
        assertThat(chosen(new Filter().packs("house-rules"))).containsExactly(DRAFT, PARKED);
        assertThat(chosen(new Filter().packs("house-rules@3"))).containsExactly(DRAFT, PARKED);
        assertThat(chosen(new Filter().packs("amazon-communication-guidelines")))
                .containsExactly(DRAFT, PARKED);
        assertThat(chosen(new Filter().packs(PACK))).containsExactly(DRAFT, PARKED);
        assertThat(chosen(new Filter().packs("house"))).isEmpty();
        assertThat(chosen(new Filter().packs("house-rules@4"))).isEmpty();
    }

    @Test
    void shouldListLettersInColumnsWithoutPersonalData() {
        assertThat(LetterTable.lines(List.of(EVENT, DRAFT, PARKED)))
                .containsExactly(
                        "letter               order  kind                  code or rules      when                  attempt  pack                                                      state",
                        "rejected-events-0@3  111-3  OrderShipped          QUANTITY_EXCEEDED  2026-03-01T11:59:00Z  1        -                                                         open",
                        "rejected-drafts-2@7  111-1  ShipmentConfirmation  marketing,link     2026-03-01T12:00:00Z  1        "
                                + PACK + "  open",
                        "rejected-drafts-2@8  111-2  ShipmentConfirmation  marketing,link     2026-03-01T12:01:00Z  5        "
                                + PACK + "  parked");
    }

    @Test
    void shouldHideAKeyThatMayBeAnythingForItsEventCouldNotBeRead() {
        Filed unread = new Filed(event("ann.lee@buyers.example", false, "UNREADABLE", NOON), State.OPEN);

        assertThat(LetterTable.lines(List.of(unread)).get(1))
                .doesNotContain("ann")
                .contains("•••");
        assertThat(LetterJson.fields(unread).toString()).doesNotContain("ann").contains("orderId=•••");
    }

    @Test
    void shouldCountByStateAndByCodeAndRule() {
        assertThat(Totals.lines(List.of(EVENT, DRAFT, PARKED)))
                .containsExactly(
                        "3 letters: 2 open, 1 parked",
                        "  link                               2",
                        "  marketing                          2",
                        "  QUANTITY_EXCEEDED                  1");
    }

    private static List<Filed> chosen(Filter filter) {
        return chosen(filter.filter);
    }

    private static List<Filed> chosen(LetterFilter filter) {
        return List.of(EVENT, DRAFT, PARKED).stream().filter(filter::wants).toList();
    }

    private static LetterFilter filter() {
        return new Filter().filter;
    }

    private static Letter draft(long offset, String orderId, Instant at, int attempt) {
        return new Letter(
                new Place("rejected-drafts", 2, offset),
                Letter.Type.DRAFT,
                orderId,
                true,
                "ShipmentConfirmation",
                List.of("marketing", "link"),
                at,
                attempt,
                PACK,
                new Place("order-shipped", 2, 40),
                orderId + " m-1",
                0,
                null);
    }

    private static Letter event(String key, boolean shown, String code, Instant at) {
        Place source = new Place("order-shipped", 0, 17);
        return new Letter(
                new Place("rejected-events", 0, 3),
                Letter.Type.EVENT,
                key,
                shown,
                "OrderShipped",
                List.of(code),
                at,
                1,
                "",
                source,
                source.toString(),
                0,
                null);
    }

    /** A filter that asks for nothing, and then for what a test says. */
    private static final class Filter {
        private LetterFilter filter =
                new LetterFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

        Filter reasons(String... reasons) {
            return with(Set.of(), Set.of(reasons), filter.kinds(), filter.orders(), filter.packs(), filter.states());
        }

        Filter kinds(String... kinds) {
            return with(Set.of(), filter.reasons(), Set.of(kinds), filter.orders(), filter.packs(), filter.states());
        }

        Filter orders(String... orders) {
            return with(Set.of(), filter.reasons(), filter.kinds(), Set.of(orders), filter.packs(), filter.states());
        }

        Filter packs(String... packs) {
            return with(Set.of(), filter.reasons(), filter.kinds(), filter.orders(), Set.of(packs), filter.states());
        }

        Filter states(State... states) {
            return with(Set.of(), filter.reasons(), filter.kinds(), filter.orders(), filter.packs(), Set.of(states));
        }

        Filter places(String place) {
            return with(
                    Set.of(Place.parse(place).orElseThrow()),
                    filter.reasons(),
                    filter.kinds(),
                    filter.orders(),
                    filter.packs(),
                    filter.states());
        }

        Filter from(Instant from) {
            return within(from, filter.to());
        }

        Filter to(Instant to) {
            return within(filter.from(), to);
        }

        private Filter within(@Nullable Instant from, @Nullable Instant to) {
            filter = new LetterFilter(
                    filter.places(),
                    filter.reasons(),
                    filter.kinds(),
                    filter.orders(),
                    filter.packs(),
                    filter.states(),
                    from,
                    to);
            return this;
        }

        private Filter with(
                Set<Place> places,
                Set<String> reasons,
                Set<String> kinds,
                Set<String> orders,
                Set<String> packs,
                Set<State> states) {
            filter = new LetterFilter(places, reasons, kinds, orders, packs, states, filter.from(), filter.to());
            return this;
        }
    }
}
