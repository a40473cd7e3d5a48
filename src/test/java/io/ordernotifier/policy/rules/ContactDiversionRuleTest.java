package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.saying;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways of contact outside the marketplace. */
class ContactDiversionRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a carrier's number                             | You can call the UPS depot at +1 555 014 2270.
        a date and an order number                     | Order 114-8918197-7904071 of 2026-11-12.
        an amount                                      | Call it a refund: we will contact you about 100.000.000,00 soon.
        an amount in euros                             | Call us and we refund 1.234.567.890 €.
        an amount with spaces                          | Appelez-nous : 12 345 678,90 € remboursés.
        an amount in yen                               | Refund by phone: JPY 123.456.789
        answer this message                            | Just answer this message.
        zh-CN: 快递员电话                                   | 快递员电话：138 0013 8000，派送前会联系您。
        """)
    void shouldLeaveAlone(String what, String text) {
        clean("contact-diversion", saying(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a mail address                                 | Write to ann@lamps.example for a quick answer.
        a telephone number                             | Call us at +1 (555) 014-2270.
        a number with dots                             | Call us: 030.555.014.22 for help.
        a number in threes                             | Llámenos al 915.550.142, 24 horas.
        a messenger                                    | Find us on WhatsApp for help.
        de: Telefon                                    | Rufen Sie uns an: 0228 5550142.
        fr : téléphone                                 | Appelez-nous au 01 55 50 14 22.
        es: teléfono                                   | Llámenos al 915 550 142 si quiere.
        it: telefono                                   | Ci chiami al numero 06 5550 1422.
        ja: 電話                                         | お電話 03-5550-1422 までご連絡ください。
        zh-CN: 微信                                      | 技术问题请加微信 lamp2026。
        zh-TW: LINE                                    | 有問題請加LINE詢問。
        """)
    void shouldFind(String what, String text) {
        found("contact-diversion", saying(text));
    }
}
