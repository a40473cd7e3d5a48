package io.ordernotifier.rendering;

import static io.ordernotifier.TestOrders.ORDER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.notification.BuyerNotification.PersonalMessage;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.policy.Violation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title, a name or a street with a web address in it keeps no email from its buyer. */
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.hofladen.example GmbH                          | hofladen.example GmbH",
                "c/o https://lockers.example/pick-up?box=12#left    | c/o lockers.example",
                "HTTP://WWW.LAMPS.EXAMPLE:8080/x, Hall 3            | LAMPS.EXAMPLE Hall 3",
                "lamps.com/sale Hall 3                              | lamps.com Hall 3",
                "Ann Lee mailto:ann@lamps.example?subject=x         | Ann Lee ann@lamps.example",
                "https://ann@lamps.example                          | lamps.example",
                "www.www.lamps.example                              | lamps.example",
                "台北市https://lamps.example/1號                     | 台北市lamps.example號",
                "12 Harbour Street, Unit 3/4                        | 12 Harbour Street, Unit 3/4",
                "Booking.com Desk                                   | Booking.com Desk",
            })
    void shouldLeaveTheHostAsANameInANameOrAStreet(String words, String left) {
        assertThat(WebAddress.asName(words)).isEqualTo(left);
    }

    @ParameterizedTest
    @FieldSource("PACKS")
    void shouldSendTheEmailToAnAddressWithAWebAddressInIt(String pack) {
        Renderer renderer = Renderer.of(Carriers.builtIn());
        for (String words : List.of(
                "www.hofladen.example GmbH",
                "Hofladen https://hofladen.example/kontakt?a=1#b",
                "hofladen.com/kontakt",
                "http://192.0.2.1/x",
                "ftp://ann:secret@hofladen.com:21/x",
                "mailto:ann@hofladen.example",
                "www.hofladen.de")) {
            PostalAddress address = new PostalAddress(words, words, words, words, words, words, "04101", "US");
            Parcel parcel = new Parcel("Other", words, words, "123456789");
            Draft draft = Drafts.of(renderer.render(Notifications.shipment(words, address, parcel)));

            assertThat(draft.text()).doesNotContainIgnoringCase("www.", "://", "/kontakt", "mailto:");
            Drafts.assertStatesAllFacts(draft);
            assertThat(PolicyPacks.load(pack).review(draft).violations())
                    .as(words)
                    .extracting(Violation::ruleId)
                    .isSubsetOf("kind-permitted");
        }
    }

    /** An order's words excuse no link of a person or of the seller. */
    @ParameterizedTest
    @FieldSource("PACKS")
    void shouldStillRejectAPersonWhoQuotesTheWholeAddress(String pack) {
        Renderer renderer = Renderer.of(Carriers.builtIn());
        PostalAddress address = new PostalAddress(
                "Ann Lee",
                "https://hofladen.example/kontakt",
                "www.hofladen.de",
                null,
                "Portland",
                "ME",
                "04101",
                "US");
        for (String quoted : List.of("https://hofladen.example/kontakt", "www.hofladen.de")) {
            PersonalMessage message = Notifications.message(
                    address, "Your order " + ORDER_ID, "Your parcel for order " + ORDER_ID + " is at " + quoted + ".");

            assertThat(PolicyPacks.load(pack)
                            .review(Drafts.of(renderer.render(message)))
                            .violations())
                    .extracting(Violation::ruleId)
                    .contains("link");
        }
    }
}
