package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.policy.PolicyPacks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title with a web address in it keeps no email from its buyer. */
class WebAddressTest {
    static final List<String> PACKS = PolicyPacks.BUILT_IN;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Teapot, cast iron",
                "Booking.com Gift Card",
                "Node.js in Action (2nd ed.)",
                "Toner for HP 1010/1012, 3.5mm/4.4mm jack",
                "Dr. Martens 1460: black",
                "Ratio 16:9 / U.S.A. map",
                "鋳鉄の急須：0.9L",
                "A.B/C.D adapter",
                ""
            })
    void shouldLeaveATitleAsItIsThatHoldsNone(String title) {
        assertThat(WebAddress.leftOut(title)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lamp https://lamps.example/a?b=1#c                | Lamp",
                "https://lamps.example Lamp                        | Lamp",
                "Lamp (HTTPS://LAMPS.EXAMPLE), oak                 | Lamp, oak",
                "Lamp [see https://lamps.example/sale] oak         | Lamp [see] oak",
                "Lamp www.lamps.shop                               | Lamp",
                "Lamp - lamps.com/sale                             | Lamp",
                "Lamp lamps.com:8080 oak                           | Lamp oak",
                "台灯https://lamps.example/1黑色                    | 台灯黑色",
                "Lampe www.müller.de, Eiche                        | Lampe Eiche",
                "Lamp mailto:ann@lamps.example                     | Lamp",
            })
    void shouldLeaveOutWholeAddresses(String title, String left) {
        assertThat(WebAddress.leftOut(title)).isEqualTo(left);
    }

    @ParameterizedTest
    @FieldSource("PACKS")
    void shouldSendTheEmailThatWouldOtherwiseBeRejected(String pack) {
        Renderer renderer = Renderer.of(Carriers.builtIn());
        for (String title : List.of(
                "Lamp https://lamps.example/a?b=1#c",
                "Lamp www.lamps.shop",
                "Lamp lamps.com/sale",
                "https://lamps.example",
                "Lamp (siehe http://lamps.example:8080/x) Eiche")) {
            Draft draft = Drafts.of(renderer.render(Notifications.delay(title)));

            assertThat(draft.text()).doesNotContain("lamps");
            Drafts.assertStatesAllFacts(draft);
            assertThat(PolicyPacks.load(pack).review(draft).violations()).isEmpty();
        }
    }
}
