package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.saying;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good reviews, happy buyers only, unhappy ones elsewhere, changes. */
class ReviewPositiveRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a satisfaction question                        | Are you happy with the lamp? Answer this message if not.
        a review in neutral words                      | You can leave a review on the product page.
        a return under review                          | The returned cushion is under review until Friday.
        a refusal                                      | We never ask for a positive review.
        de: neutrale Bitte                             | Sie können eine Bewertung hinterlassen.
        fr : demande neutre                            | Vous pouvez laisser un avis sur la page du produit.
        es: petición neutra                            | Puede dejar una opinión en la página del producto.
        it: richiesta neutra                           | Può lasciare una recensione sulla pagina del prodotto.
        ja: 中立な依頼                                      | 商品のレビューをお寄せください。
        zh-CN: 中立的请求                                   | 欢迎在商品页面留下您的评价。
        zh-TW: 中立的請求                                   | 歡迎在商品頁面留下您的評價。
        """)
    void shouldLeaveAlone(String what, String text) {
        clean("review-positive", saying(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        five stars                                     | Five stars would mean a lot to our small team.
        a star sign                                    | We hope for ⭐⭐⭐⭐⭐ from you.
        only the happy                                 | If you are happy with the mug, please leave a review.
        the unhappy elsewhere                          | Any problem? Contact us before you leave a review.
        a change                                       | Could you please remove your review?
        broken lines                                   | Please leave us a positive review.
        leet                                           | Pls leave a p0sitive rev1ew.
        de: fünf Sterne                                | Über fünf Sterne würden wir uns sehr freuen.
        de: nur Zufriedene                             | Wenn Sie zufrieden sind, freuen wir uns über eine Bewertung.
        fr : cinq étoiles                              | Cinq étoiles nous rendraient heureux.
        fr : avant de noter                            | Un problème ? Contactez-nous avant de laisser un avis.
        es: cinco estrellas                            | Nos alegraría recibir 5 estrellas.
        es: cambiar                                    | ¿Podría eliminar su reseña del hervidor?
        it: cinque stelle                              | Ci renderebbe felici ricevere cinque stelle.
        it: prima di                                   | Prima di lasciare una recensione, ci contatti.
        ja: 高評価                                        | 高評価をいただけますと幸いです。
        ja: 星5つ                                        | 星5つのレビューをお待ちしております。
        zh-CN: 好评                                      | 麻烦您给个好评，谢谢。
        zh-CN: 五颗星                                     | 给我们五颗星吧。
        zh-TW: 五星                                      | 請給我們五星評價。
        """)
    void shouldFind(String what, String text) {
        found("review-positive", saying(text));
    }
}
