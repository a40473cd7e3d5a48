package io.ordernotifier.policy.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.reading.Passage;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What word patterns see of Chinese and Japanese: which characters are a name, which a telephone number. */
class IdeographicTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"赵好评先生您好", "3楼 赵好评 收", "尊敬的好评女士", "割引京子様", "レビュ子様", "秦淮区好评路12号", "台中市好評街3號"})
    void shouldReadNoWordsInANameOrAStreet(String text) {
        assertThat(read(text)).contains(String.valueOf(WordText.FROM_ORDER)).doesNotContain("好评", "好評", "割引", "レビュ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不想再收", "他们会少收一点", "请拒收", "お星さまを満点に", "会員様は無料です", "星をたくさんください", "お客様"})
    void shouldReadWordsThatOnlyLookLikeAName(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"一三九一二三四五六七八", "零二、八六六七、一一四九", "ゼロナインゼロ、四四一八、二二〇七", "03の5570の1199", "6 two 3 one 8 eight 0 4"})
    void shouldReadDigitsWrittenInWordsAsATelephoneNumber(String text) {
        assertThat(read("号码：" + text + "。")).isEqualTo("号码," + WordText.TELEPHONE_NUMBER + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"二〇二六年十一月", "一二三", "one two three", "一、安装 二、测试 三、收好"})
    void shouldReadNoTelephoneNumberInFewDigits(String text) {
        assertThat(read(text)).doesNotContain(String.valueOf(WordText.TELEPHONE_NUMBER));
    }

    private static String read(String text) {
        return WordText.of(Passage.folded(text), new BitSet()).text();
    }
}
