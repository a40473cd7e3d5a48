package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.saying;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What advertises, and what only speaks of a discount already used. */
class MarketingRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a discount used on this order                  | The coupon of $3.00 that you used was deducted from the refund.
        a sale as the cause of a delay                 | Due to the backlog after Black Friday your parcel leaves two days later.
        a refund in percent                            | We refund 20% of the price for the scratch.
        a polite closing                               | Thank you for your order. We wish you much joy with the lamp.
        de: ein eingelöster Gutschein                  | Der Gutschein über 5,00 EUR wurde bei dieser Bestellung bereits abgezogen.
        fr : une remise déjà utilisée                  | Votre bon de 4,50 €, appliqué à cette commande, a été déduit du remboursement.
        es: un descuento ya aplicado                   | El cupón utilizado en este pedido se ha descontado del reembolso.
        it: uno sconto già applicato                   | Il buono sconto utilizzato per questo ordine è stato detratto dal rimborso.
        ja: 利用済みクーポン                                   | ご利用いただいたクーポン分を差し引いて返金いたします。
        zh-CN: 已使用的优惠券                                 | 您使用的优惠券金额已扣除，其余款项原路退回。
        zh-TW: 已使用的折價券                                 | 您使用的折價券金額已扣除，其餘款項退回。
        """)
    void shouldLeaveAlone(String what, String text) {
        clean("marketing", saying(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a discount on the next order                   | Here is 15% off your next order with us.
        a coupon                                       | Use promo code LAMP10 at any time.
        a newsletter                                   | Sign up for our newsletter to hear the news.
        social media                                   | Follow us on Instagram for pictures of the workshop.
        loyalty points                                 | You earn points for every lamp.
        digits for letters                             | Get a d1sc0unt of 10% on your next purchase!
        letters spaced out                             | There is a d i s c o u n t waiting on your next order.
        look-alike letters                             | Сoupоn inside for you.
        full-width letters                             | Your ｃｏｕｐｏｎ is in the box.
        de: Rabatt                                     | Auf die nächste Bestellung erhalten Sie 10 % Rabatt.
        de: zusammengesetzter Gutschein                | Im Paket liegt ein Willkommensgutschein für Sie.
        fr : remise                                    | Profitez de 15 % de remise dès votre prochaine commande !
        es: cupón                                      | Aquí tiene un cupón para su próxima compra.
        it: buono                                      | Le regaliamo un buono sconto per il prossimo acquisto.
        ja: クーポン                                       | 次回のお買い物で使えるクーポンをお付けしました。
        zh-CN: 优惠                                      | 下次购买立减十元，记得报暗号。
        zh-TW: 折價券                                     | 送您一張折價券，下次購物可折抵。
        """)
    void shouldFind(String what, String text) {
        found("marketing", saying(text));
    }
}
