package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.saying;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other products, other companies. */
class CrossPromotionRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a replacement                                  | We have sent you another mug in its place.
        a partner who delivers                         | Our delivery partner brings it on Monday.
        the item in stock again                        | Your spare part has arrived and leaves today.
        de: Ersatz                                     | Wir senden Ihnen ein neues Exemplar.
        fr : le transporteur                           | Notre partenaire de livraison vous appellera.
        es: el envío                                   | El artículo sale mañana del almacén.
        it: la spedizione                              | Il nuovo esemplare parte domani.
        ja: 交換                                         | 交換品を本日発送いたしました。
        zh-CN: 补发                                      | 我们今天给您补发一个杯子。
        zh-TW: 補寄                                      | 我們今天補寄一個杯子給您。
        """)
    void shouldLeaveAlone(String what, String text) {
        clean("cross-promotion", saying(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        what others bought                             | Customers who bought this pot also chose our trivet.
        you may also like                              | You may also like the matching saucer.
        new arrivals                                   | Have a look at our new collection of lamps.
        back in stock                                  | The blue teapot is back in stock. Order it today.
        de: passend dazu                               | Passend dazu gibt es einen Untersetzer aus Kork.
        fr : découvrez                                 | Découvrez nos nouveaux modèles de théières.
        es: combina                                    | Combina muy bien con la bandeja de bambú.
        it: si abbina                                  | Si abbina alla perfezione al vassoio di bambù.
        ja: おすすめ                                       | こちらの商品もおすすめです。
        zh-CN: 推荐                                      | 您可能还喜欢我们的竹托盘。
        zh-TW: 推薦                                      | 您可能還喜歡我們的竹托盤。
        """)
    void shouldFind(String what, String text) {
        found("cross-promotion", saying(text));
    }
}
