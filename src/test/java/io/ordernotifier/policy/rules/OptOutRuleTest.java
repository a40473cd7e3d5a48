package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.saying;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that offer to stop the messages. */
class OptOutRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        stopping a delivery                            | We can still stop the parcel if you answer today.
        de: Abholung                                   | Sie können das Paket ab morgen abholen.
        no more stock                                  | We have no more of these lamps.
        zh-CN: 取消订单                                    | 如不需要此商品，请回复取消订单。
        """)
    void shouldLeaveAlone(String what, String text) {
        clean("opt-out", saying(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        unsubscribe                                    | To unsubscribe, answer this mail.
        no more messages                               | If you no longer wish to receive these emails, tell us.
        the word STOP                                  | Answer with the word STOP to end it.
        spaced out                                     | u n s u b s c r i b e here
        de                                             | Sie möchten keine Nachrichten mehr erhalten? Hier abmelden.
        fr                                             | Pour vous désabonner, répondez à ce message.
        es                                             | Si no desea recibir más correos, puede darse de baja.
        it                                             | Per non ricevere più messaggi può disiscriversi.
        ja                                             | 配信停止をご希望の方はご返信ください。
        zh-CN                                          | 回复TD退订。
        zh-TW                                          | 如需取消訂閱電子報請回覆。
        """)
    void shouldFind(String what, String text) {
        found("opt-out", saying(text));
    }
}
