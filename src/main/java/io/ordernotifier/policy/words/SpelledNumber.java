package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Letters;

/** Finds telephone numbers of which digits are written in words: 一三九〇…, ゼロキュウゼロ…, 6 two 3 one, 03の5570の…. */
final class SpelledNumber {
    private static final Prefixes DIGITS = Prefixes.of(("零 〇 一 二 三 四 五 六 七 八 九 幺 壹 贰 貳 叁 參 肆 伍 陆 陸 柒 捌 玖"
                    + " ゼロ イチ サン ヨン ロク ナナ ハチ キュウ ナイン ワン ツー スリー フォー ファイブ シックス セブン エイト"
                    + " zero one two three four five six seven eight nine")
            .split(" "));

    private static final String SEPARATORS = " -,.、・()の~";
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;

    private SpelledNumber() {}

    /** Where a telephone number that starts at a place ends, or 0 where none does or all its digits are plain. */
    static int end(String text, int start) {
        if (!Letters.isDigit(text.charAt(start)) && !DIGITS.mayBegin(text.charAt(start))) {
            return 0;
        }
        int at = start;
        int end = start;
        int digits = 0;
        boolean spelled = false;
        while (at < text.length() && digits <= MOST_DIGITS && at - end <= 2) {
            char c = text.charAt(at);
            int word = Letters.isDigit(c) ? 1 : DIGITS.lengthAt(text, at);
            if (word > 0) {
                digits++;
                spelled |= !Letters.isDigit(c);
                at += word;
                end = at;
            } else if (SEPARATORS.indexOf(c) >= 0) {
                spelled |= c == 'の';
                at++;
            } else {
                break;
            }
        }
        return spelled && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && !Letters.continues(text, end) ? end : 0;
    }
}
