package io.ordernotifier.sample;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.OrderPlaced;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.order.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void shouldShowEveryKindInEveryLanguageThreeTimes() {
        assertThat(Samples.all()).hasSize(4 * 8 * 3);
        assertThat(Samples.all()).extracting(Sample::name).doesNotHaveDuplicates();
        assertThat(Samples.all())
                .allMatch(sample -> sample.kind() == sample.notification().kind());
        assertThat(Samples.all())
                .extracting(Sample::language)
                .containsOnly("en", "de", "fr", "es", "it", "ja", "zh-CN", "zh-TW");
    }

    @Test
    void shouldBeginWithTheOrderAndEndWithWhatIsTold() {
        assertThat(Samples.all()).allSatisfy(sample -> {
            assertThat(sample.events().get(0)).isInstanceOf(OrderPlaced.class);
            assertThat(Story.tell(sample.events()))
                    .hasSameSizeAs(sample.events())
                    .allMatch(Outcome.Applied.class::isInstance);
            assertThat(sample.notification().envelope().sourceEventId())
                    .isEqualTo(sample.events().get(sample.events().size() - 1).eventId());
        });
    }

    @Test
    void shouldBeFoundByName() {
        assertThat(Samples.find("delay-notice/zh-TW/nasty")).hasValueSatisfying(sample -> {
            assertThat(sample.kind()).isEqualTo(EmailKind.DelayNotice);
            assertThat(sample.varietyName()).isEqualTo("nasty");
        });
        assertThat(Samples.find("delay-notice/tlh/nasty")).isEmpty();
    }

    @Test
    void shouldTellAStoryByTheRulesOfTheOrdersLife() {
        List<Outcome> outcomes = Story.tell(List.of(anOrder(), aShipment("S-1", units(MUGS, 4))));

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Applied.class);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomes.get(1).arrival().source().topic()).isEqualTo("order-shipped");
    }
}
