package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.saying;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anything for a review. */
class ReviewIncentiveRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a free return                                  | The return is free of charge.
        no review needed                               | The warranty lasts two years, no review is required.
        a gift that is part of the order               | The gift is wrapped as you asked.
        de: kostenlose Rücksendung                     | Die Rücksendung ist kostenlos.
        zh-CN: 不需要评价                                   | 保修24个月，不需要评价或晒图。
        """)
    void shouldLeaveAlone(String what, String text) {
        clean("review-incentive", saying(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a gift card                                    | Write a review and get a $10 gift card.
        in the next sentence                           | Leave a review. As a thank you, we send you a free filter.
        a longer warranty                              | Leave your feedback and we extend your warranty by a year.
        a refund for it                                | Send us a screenshot of your review and get a full refund.
        de: Geschenk                                   | Für jede Bewertung erhalten Sie ein Geschenk.
        fr : cadeau                                    | Laissez un avis et recevez un cadeau.
        es: regalo                                     | Deje una reseña y reciba un regalo.
        it: omaggio                                    | Lasci una recensione e riceverà un omaggio.
        ja: ギフト                                        | レビューを書いてくださった方に500円分のギフトを進呈。
        zh-CN: 返现                                      | 评价后截图给客服，返现5元。
        zh-TW: 禮物                                      | 留下評價即送小禮物。
        """)
    void shouldFind(String what, String text) {
        found("review-incentive", saying(text));
    }
}
