package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.TestOrders;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.event.Buyer;
import io.ordernotifier.event.CancellationReason;
import io.ordernotifier.event.Parcel;
import io.ordernotifier.event.PostalAddress;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.BuyerNotification.OrderUnavailable;
import io.ordernotifier.notification.BuyerNotification.ReturnConfirmation;
import io.ordernotifier.notification.BuyerNotification.ShipmentConfirmation;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.notification.Item;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.policy.forms.KnownForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An email is never taken for cleared because others of its form were, unless reading it would clear it. */
class KnownFormsTest {
    private static final PolicyPack PACK = PolicyPacks.load("amazon-communication-guidelines");

    private static final List<String> PLAIN = List.of(
            "Ann Lee",
            "José García",
            "Jürgen Groß",
            "Stoneware Teapot, 1.2 l, Speckled White",
            "Tea Bowls, Set of 4",
            "Tea",
            "Fine Mesh Tea Strainer",
            "Men's Running Shoes (black)",
            "Secateurs No. 7 with Leather Holster",
            "Portland",
            "Apartment 4",
            "12 Harbour St.",
            "Best Seller Gift Card Holder",
            "Promotion Road 5",
            "It",
            "Shop Online",
            "Salt & Pepper Mill 2.4 oz",
            "Box 5 B",
            "1984");

    private static final List<String> TELLING = List.of(
            "review",
            "Your order",
            "shipped",
            "2",
            "com",
            "dot",
            "dot com",
            "www",
            "at",
            "lamps.shop",
            "www.lamps.shop",
            "Visit www lamps com",
            "l a m p s . c o m",
            "a b c d",
            "J. R. Smith",
            "A B. C O M",
            "http",
            "example.com/a",
            "bob@example.com",
            "1.2.3.4",
            "Lamp: Shade",
            "好评",
            "zero\u200bwidth",
            "\uFF57\uFF57\uFF57.lamps.shop",
            "Order 111-4217883-0912346",
            "+1 555 014 2270",
            "Ann",
            "Lee Tea",
            "Customer Service",
            "United",
            "Carrier: UPS",
            "Tracking number",
            "If you have a question about this order, please reply",
            "Salt & Pepper",
            "x",
            "\uE001",
            "lamps , com",
            "an item with a very long title that goes on and on until it has to be wrapped and then on");

    /** What a seller's own templates may do with words of an order. */
    private static final List<String> FOOTERS = List.of(
            "",
            "${buyer}.com",
            "Visit ${buyer} dot com",
            "www ${buyer} com",
            "https://${buyer}",
            "mail bob@${buyer}",
            "${buyer}@example.com",
            "(${buyer})",
            "${buyer}: yours",
            "http: ${buyer}",
            "tel:${buyer}",
            "l a m p s . ${buyer}",
            "a b c ${buyer} . c o m",
            "shop.${buyer}",
            "lamps. ${buyer}",
            "lamps . ${buyer}",
            "lamps dot ${buyer}",
            "lamps (dot) ${buyer}",
            "${buyer} (dot) com",
            "${buyer} [.] com",
            "${buyer}/shop",
            "art.it ${buyer}",
            "Amazon.com ${buyer}",
            "${buyer} Amazon.com",
            "version ${buyer} 81.2.69.142",
            "x${buyer}",
            "${buyer}x",
            "Please leave us a ${buyer} review.",
            "5 star ${buyer}",
            "free ${buyer} gift for a ${buyer} review",
            "<#list items as item>${item.title} </#list>",
            "${orderId} ${buyer}, ${buyer}",
            "No ${orderId}.${buyer}");

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(42);

    @Test
    void shouldClearOnlyWhatReadingClears() throws IOException {
        int known = 0;
        int all = 0;
        for (String footer : FOOTERS) {
            Renderer renderer = withFooter(footer);
            KnownForms forms = new KnownForms(
                    draft -> PACK.review(draft, null).violations().isEmpty());
            for (int order = 0; order < 1200; order++) {
                Rendering.Rendered rendered = (Rendering.Rendered) renderer.render(notification(order % 4 == 0));
                FilledForm form = rendered.form();
                boolean clear = form != null && forms.clear(rendered.draft(), form);
                if (clear) {
                    assertThat(PACK.review(rendered.draft(), null).violations())
                            .as("%s in %s", footer, rendered.draft())
                            .isEmpty();
                    known++;
                }
                all++;
            }
        }
        assertThat(known).isGreaterThan(all / 12);
    }

    private BuyerNotification notification(boolean telling) {
        Envelope envelope = Notifications.envelope(
                new Buyer(words(telling), "ann.lee@buyers.example", oneOf(List.of("en-US", "it-IT"))),
                TestOrders.AMAZON_COM);
        return switch (random.nextInt(6)) {
            case 0 ->
                new DelayNotice(
                        envelope,
                        items(telling),
                        TestOrders.PROMISED_SHIP_DATE,
                        TestOrders.PROMISED_DELIVERY_DATE,
                        TestOrders.EXPECTED_DELIVERY_DATE,
                        TestOrders.EXPECTED_DELIVERY_DATE.plusDays(random.nextInt(9)),
                        null);
            case 1 ->
                new OrderUnavailable(
                        envelope,
                        CancellationReason.NoInventory,
                        items(telling),
                        Notifications.refund("USD", "12.50", "0"),
                        List.of());
            case 2 ->
                new ReturnConfirmation(
                        envelope, items(telling), Notifications.refund("USD", "12.50", "0"), TestOrders.REFUNDED_AT);
            default ->
                new ShipmentConfirmation(
                        envelope,
                        new PostalAddress(
                                words(telling),
                                words(telling),
                                words(telling),
                                null,
                                words(telling),
                                "ME",
                                digits(5),
                                "US"),
                        new Parcel("UPS", null, words(telling), "1Z999AA10" + digits(9)),
                        TestOrders.SHIPPED_AT,
                        TestOrders.EXPECTED_DELIVERY_DATE,
                        items(telling),
                        List.of(),
                        List.of());
        };
    }

    private List<Item> items(boolean telling) {
        List<Item> items = new ArrayList<>();
        for (int at = random.nextInt(2); at < 2; at++) {
            items.add(Notifications.item(words(telling), 1 + random.nextInt(2)));
        }
        return items;
    }

    private String words(boolean telling) {
        return telling && random.nextInt(4) == 0 ? oneOf(TELLING) : oneOf(PLAIN);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < count; at++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private Renderer withFooter(String footer) throws IOException {
        Path file = folder.resolve(TemplateFiles.FOOTER);
        Files.createDirectories(file.getParent());
        Files.writeString(file, footer.isEmpty() ? "" : "<@p>" + footer + "</@p>");
        return Renderer.of(Carriers.builtIn(), folder);
    }
}
