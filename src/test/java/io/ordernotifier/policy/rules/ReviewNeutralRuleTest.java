package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.saying;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking for a review in neutral words only warns. */
class ReviewNeutralRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        our own review of a return                     | We review your return today.
        good reviews are another rule's                | Please leave a positive review.
        no request                                     | The note about the damage has reached our workshop? No, not yet.
        """)
    void shouldLeaveAlone(String what, String text) {
        clean("review-neutral", saying(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en                                             | You can leave a review on the product page.
        de                                             | Sie können bei Amazon eine Bewertung hinterlassen.
        fr                                             | Vous pouvez déposer un commentaire sincère sur Amazon.
        es                                             | Puede valorar el producto en Amazon.
        it                                             | Può lasciare una recensione su Amazon.
        ja                                             | よろしければレビューをお寄せください。
        zh-CN                                          | 欢迎在商品页面留下您的评价。
        zh-TW                                          | 歡迎在商品頁面留下您的評價。
        """)
    void shouldFind(String what, String text) {
        found("review-neutral", saying(text));
    }
}
