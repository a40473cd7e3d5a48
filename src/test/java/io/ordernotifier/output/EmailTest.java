package io.ordernotifier.output;

import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.NOW;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.event.Buyer;
import io.ordernotifier.notification.BuyerNotification.DelayNotice;
import io.ordernotifier.notification.Envelope;
import io.ordernotifier.notification.Item;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.Rendering;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmailTest {

    @Test
    void shouldHaveANameAndAnAddressThatCannotBeginAHeaderOfTheirOwn() {
        Buyer hostile = new Buyer(
                "Ann\r\nBcc: all@evil.example\u2028\u202EeeL", "ann.lee@buyers.example\r\nBcc: x@evil.example", "en");

        Email email = Email.of(rendered(hostile), "shipment-delayed", "pack@1");

        assertThat(email.toName()).isEqualTo("Ann Bcc: all@evil.example eeL");
        assertThat(email.to()).isEqualTo("ann.lee@buyers.example Bcc: x@evil.example");
    }

    private static Rendering.Rendered rendered(Buyer buyer) {
        DelayNotice notice = new DelayNotice(
                new Envelope("message-1", ORDER_ID, "ATVPDKIKX0DER", buyer, NOW, "event-1"),
                List.of(new Item(MUGS.orderItemId(), MUGS.title(), 1)),
                null,
                null,
                LocalDate.parse("2025-03-12"),
                null,
                null);
        return new Rendering.Rendered(
                notice, "0", new Draft(notice.kind(), ORDER_ID, "en", "Subject", "Text", null, DraftFacts.NONE), null);
    }
}
