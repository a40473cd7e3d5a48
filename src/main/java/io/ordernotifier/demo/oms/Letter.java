package io.ordernotifier.demo.oms;

import io.ordernotifier.event.MessagePurpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people of the shop write to buyers. {@code %s} stands for the order ID.
 *
 * @param html absent: plain text only
 */
record Letter(
        String about,
        MessagePurpose purpose,
        String subject,
        String text,
        @Nullable String html) {

    /** Letters nobody can object to. */
    static final List<Letter> PROPER = List.of(
            new Letter(
                    "asks for the engraving",
                    MessagePurpose.CompleteOrder,
                    "A question about your order %s",
                    """
                    Hello,

                    you chose an engraving for the teapot in order %s but left the text empty.
                    Which words, up to twenty letters, shall we engrave?

                    Kind regards
                    Nordlys Teaware
                    """,
                    null),
            new Letter(
                    "answers a question on care",
                    MessagePurpose.CustomerServiceReply,
                    "Re: Can it go into the dishwasher? (order %s)",
                    """
                    Hello,

                    yes, the tea bowls of order %s can go into the dishwasher. Please let them cool down first.

                    Kind regards
                    Nordlys Teaware
                    """,
                    """
                    <p>Hello,</p>
                    <p>yes, the tea bowls of order <b>%s</b> can go into the dishwasher. Please let them cool down first.</p>
                    <p>Kind regards<br>Nordlys Teaware</p>
                    """),
            new Letter(
                    "answers in German",
                    MessagePurpose.CustomerServiceReply,
                    "Re: Größe der Schale (Bestellung %s)",
                    """
                    Guten Tag,

                    die größere Schale aus Ihrer Bestellung %s fasst 0,3 Liter.

                    Mit freundlichen Grüßen
                    Nordlys Teaware
                    """,
                    null));

    /** Letters that break the policy, each in its own way. */
    static final List<Letter> IMPROPER = List.of(
            new Letter("asks for a review", MessagePurpose.CustomerServiceReply, "Your order %s", """
                    Hello,

                    we hope you like what you got with order %s. Please leave us a 5-star review!

                    Nordlys Teaware
                    """, null),
            new Letter("sends a coupon", MessagePurpose.CustomerServiceReply, "Your order %s", """
                    Hello,

                    thank you for order %s. Use coupon code TEA15 for 15% off your next purchase.

                    Nordlys Teaware
                    """, null),
            new Letter("links to the shop", MessagePurpose.CustomerServiceReply, "Re: Spare lid (order %s)", """
                    Hello,

                    a spare lid for the teapot of order %s is on https://shop.nordlys.example.com/lids

                    Nordlys Teaware
                    """, """
                    <p>Hello,</p>
                    <p>a spare lid for the teapot of order %s is <a href="https://shop.nordlys.example.com/lids">in our shop</a>.</p>
                    <p>Nordlys Teaware</p>
                    """),
            new Letter(
                    "pays for a changed review",
                    MessagePurpose.CustomerServiceReply,
                    "Re: Your review (order %s)",
                    """
                    Hello,

                    we are sorry about order %s. We will refund you 5 dollars if you remove your negative review.

                    Nordlys Teaware
                    """,
                    null),
            new Letter(
                    "wants to be paid elsewhere",
                    MessagePurpose.CompleteOrder,
                    "Express delivery for order %s",
                    """
                    Hello,

                    express delivery of order %s costs 9 more. Please pay by PayPal to pay@nordlys.example.com

                    Nordlys Teaware
                    """,
                    null),
            new Letter(
                    "does not name the order", MessagePurpose.CompleteOrder, "A question about your order", """
                    Hello,

                    which colour shall the ribbon have?

                    Nordlys Teaware
                    """, null),
            new Letter(
                    "offers to unsubscribe, with a linked logo",
                    MessagePurpose.CustomerServiceReply,
                    "Re: Invoice for order %s",
                    """
                    Hello,

                    the invoice for order %s is in your account.

                    Nordlys Teaware
                    """,
                    """
                    <p><a href="https://shop.nordlys.example.com/"><img src="https://shop.nordlys.example.com/logo.png" alt="Nordlys"></a></p>
                    <p>Hello,</p>
                    <p>the invoice for order %s is in your account.</p>
                    <p><a href="https://shop.nordlys.example.com/unsubscribe">Unsubscribe from these emails</a></p>
                    """));

    /** What may be told of a delay. */
    static final List<String> EXPLANATIONS =
            List.of("Our potter's kiln is being repaired.", "Heavy snow has closed the mountain road to our workshop.");

    /** What may not be told of a delay. */
    static final String IMPROPER_EXPLANATION =
            "To make up for the wait, take 20% off your next order with the code SORRY20 on shop.nordlys.example.com.";

    /** The same letter about an order. */
    Letter about(String orderId) {
        return new Letter(
                about,
                purpose,
                subject.replace("%s", orderId),
                text.replace("%s", orderId),
                html == null ? null : html.replace("%s", orderId));
    }
}
