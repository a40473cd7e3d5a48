package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.Item;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded emails of all samples, read as text and as HTML, each by itself: both say the same, and all of it. */
class SameFactsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @MethodSource("names")
    void shouldStateTheSameFactsInTextAndHtml(String name) throws IOException {
        StatedFacts html = StatedFacts.ofHtml(recorded(name, ".html"));
        StatedFacts text = StatedFacts.ofText(recorded(name, ".txt"));

        assertThat(html.items()).isEqualTo(text.items());
        assertThat(html.labelled()).isEqualTo(text.labelled());
        assertThat(html).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldStateThatManyItemsDatesAndAmounts(String name) throws IOException {
        BuyerNotification told = Samples.find(name).orElseThrow().notification();

        StatedFacts stated = StatedFacts.ofHtml(recorded(name, ".html"));

        assertThat(stated.items()).hasSameSizeAs(lists(told));
        for (int i = 0; i < lists(told).size(); i++) {
            assertQuantities(stated.items().get(i), lists(told).get(i));
        }
        assertThat(stated.orderIds()).isNotEmpty().containsOnly(told.envelope().orderId());
        assertThat(stated.dates()).hasSize(dates(told));
        assertThat(stated.amounts()).hasSize(amounts(told));
        if (told instanceof ShipmentConfirmation shipped && shipped.parcel().trackingNumber() != null) {
            assertThat(stated.labelled())
                    .containsValue(shipped.parcel().trackingNumber().replace(" ", ""));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 × Tablett aus Eiche | 3 × Tablett aus Eiche | items",
                "- 1 × Teekanne aus Gusseisen | | items",
                "JJD0099887766 | JJD0099887767 | labelled",
                "8. März 2025 | 9. März 2025 | dates",
                "111-4217883-0912345 | 111-4217883-0912346 | orderIds"
            })
    void shouldNoticeWhereATextSaysSomethingElse(String fact, @Nullable String other, String part) throws IOException {
        String text = recorded("shipment-confirmation/de/plain", ".txt");
        String forged = text.replace(fact, other == null ? "" : other);

        assertThat(forged).isNotEqualTo(text);
        assertThat(StatedFacts.ofText(forged)).extracting(part).isNotEqualTo(part(StatedFacts.ofText(text), part));
    }

    @Test
    void shouldNoticeWhereATextStatesAnotherAmount() throws IOException {
        String text = recorded("return-confirmation/de/partial", ".txt");

        assertThat(StatedFacts.ofText(text.replace("31,38", "31,39")).amounts())
                .isNotEqualTo(StatedFacts.ofText(text).amounts());
    }

    static Stream<String> names() {
        return Samples.all().stream().map(Sample::name);
    }

    private static Object part(StatedFacts facts, String part) {
        return switch (part) {
            case "items" -> facts.items();
            case "labelled" -> facts.labelled();
            case "dates" -> facts.dates();
            default -> facts.orderIds();
        };
    }

    private static String recorded(String name, String ending) throws IOException {
        return Files.readString(FOLDER.resolve(name + ending));
    }

    private static void assertQuantities(List<String> stated, List<Item> told) {
        assertThat(stated).hasSameSizeAs(told);
        for (int i = 0; i < told.size(); i++) {
            String quantity = Integer.toString(told.get(i).quantity());
            assertThat(stated.get(i)).matches("(?s)" + quantity + "×.*|.*：" + quantity + "）");
        }
    }

    private static List<List<Item>> lists(BuyerNotification told) {
        Stream<List<Item>> lists;
        if (told instanceof ShipmentConfirmation shipped) {
            lists = Stream.of(shipped.items(), shipped.shippedBefore(), shipped.stillToCome());
        } else if (told instanceof OrderUnavailable unavailable) {
            lists = Stream.of(unavailable.items(), unavailable.stillToCome());
        } else if (told instanceof DelayNotice delay) {
            lists = Stream.of(delay.items());
        } else {
            lists = Stream.of(((ReturnConfirmation) told).items());
        }
        return lists.filter(list -> !list.isEmpty()).toList();
    }

    private static int dates(BuyerNotification told) {
        if (told instanceof ShipmentConfirmation shipped) {
            return shipped.expectedDelivery() == null ? 1 : 2;
        }
        if (told instanceof DelayNotice delay) {
            return (int) Stream.of(
                            isReplaced(delay.oldShipDate(), delay.newShipDate()),
                            isReplaced(delay.oldDeliveryDate(), delay.newDeliveryDate()),
                            delay.newShipDate() != null,
                            delay.newDeliveryDate() != null)
                    .filter(there -> there)
                    .count();
        }
        return told instanceof ReturnConfirmation ? 1 : 0;
    }

    private static boolean isReplaced(@Nullable LocalDate before, @Nullable LocalDate now) {
        return before != null && now != null && !now.equals(before);
    }

    private static int amounts(BuyerNotification told) {
        if (told instanceof OrderUnavailable) {
            return 1;
        }
        if (!(told instanceof ReturnConfirmation returned)) {
            return 0;
        }
        LineAmounts sum = returned.refund().lines().stream()
                .map(line -> line.amounts())
                .reduce(LineAmounts.ZERO, io.ordernotifier.event.LineAmounts::plus);
        long fees = Stream.of(
                        returned.refund().lines().stream()
                                .anyMatch(line -> line.restockingFee().signum() != 0),
                        returned.refund().lines().stream()
                                .anyMatch(line -> line.returnShippingFee().signum() != 0))
                .filter(there -> there)
                .count();
        long parts = Stream.of(
                        sum.itemPrice(),
                        sum.itemTax(),
                        sum.shippingPrice(),
                        sum.shippingTax(),
                        sum.giftWrapPrice(),
                        sum.giftWrapTax(),
                        sum.itemPromotion(),
                        sum.shippingPromotion())
                .filter(amount -> amount.signum() != 0)
                .count();
        return (int) (parts + fees + 1);
    }
}
