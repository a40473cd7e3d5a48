package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.saying;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paying, refunding or buying past the marketplace. */
class OffAmazonPaymentRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a refusal                                      | We never ask you to pay by PayPal or bank transfer.
        a refund through the marketplace               | Amazon refunds the amount to your original payment method.
        de: Erstattung                                 | Amazon erstattet den Betrag auf Ihre ursprüngliche Zahlungsart.
        fr : remboursement                             | Le remboursement est versé par Amazon, là où vous avez payé.
        zh-CN: 原路退款                                    | 款项由亚马逊原路退回您的银行卡。
        ja: 注意                                         | 当店が銀行振込をお願いすることは一切ありません。
        """)
    void shouldLeaveAlone(String what, String text) {
        clean("off-amazon-payment", saying(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        PayPal                                         | Please pay the difference by PayPal.
        account details                                | Send us your bank details and we refund you today.
        outside                                        | It would be cheaper outside of Amazon.
        cancel and buy                                 | Cancel the order and buy direct from us.
        de: Überweisung                                | Bitte überweisen Sie den Rest per Banküberweisung, IBAN folgt.
        fr : virement                                  | Merci de régler la différence par virement bancaire.
        es: transferencia                              | Puede pagar la diferencia por transferencia bancaria.
        it: bonifico                                   | Può pagare la differenza con un bonifico bancario.
        ja: 振込                                         | 差額は銀行振込でお支払いください。
        zh-CN: 转账                                      | 差价请用微信转账付给我们。
        zh-TW: 匯款                                      | 差價請以銀行匯款支付給我們。
        """)
    void shouldFind(String what, String text) {
        found("off-amazon-payment", saying(text));
    }
}
