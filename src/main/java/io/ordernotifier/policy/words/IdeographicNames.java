package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.util.BitSet;

/** Finds names before 様, 先生, 收 and the like, and names of streets before their number. */
final class IdeographicNames {
    private static final Prefixes JAPANESE_TITLES = Prefixes.of("様", "さま", "さん", "殿");
    private static final Prefixes CHINESE_TITLES = Prefixes.of("先生", "女士", "小姐", "太太", "同学", "同學");
    private static final Prefixes STREETS = Prefixes.of(
            "路", "街", "巷", "弄", "大道", "胡同", "大厦", "大廈", "广场", "廣場", "小区", "社區", "町", "丁目", "通り", "大樓", "大楼");

    /** Where these stand before 様 it is no name: お客様, 会員様, 同様, 仕様, 皆様. */
    private static final String NO_NAME = "客員社店皆者方同仕模多主異互各有得意御";

    /** Where these stand before 收 it is a verb: 不想再收. */
    private static final String NO_RECIPIENT = "拒签簽查验驗代点點回接再未没沒停少多不要请請已应應想能会會可只就需以先难難";

    private static final int LONGEST_JAPANESE = 8;
    private static final int LONGEST_CHINESE = 4;
    private static final int LONGEST_STREET = 6;

    private final String text;
    private final BitSet people;

    IdeographicNames(String text, BitSet people) {
        this.text = text;
        this.people = people;
    }

    void find() {
        for (int at = 1; at < text.length(); at++) {
            if (Folding.isIdeographic(text.charAt(at)) && Folding.isIdeographic(text.charAt(at - 1))) {
                read(at);
            }
        }
    }

    private void read(int at) {
        if (JAPANESE_TITLES.lengthAt(text, at) > 0 && NO_NAME.indexOf(text.charAt(at - 1)) < 0) {
            maskJapanese(at);
        }
        if (CHINESE_TITLES.lengthAt(text, at) > 0 || isRecipient(at)) {
            maskChinese(at);
        }
        int street = STREETS.lengthAt(text, at);
        if (street > 0 && isNumbered(at + street)) {
            people.set(Math.max(start(at, LONGEST_STREET), at - LONGEST_STREET), at);
        }
    }

    private boolean isNumbered(int at) {
        return at < text.length() && (Letters.isDigit(text.charAt(at)) || "一二三四五六七八九十".indexOf(text.charAt(at)) >= 0);
    }

    /** Whether an address ends here: 王小明 收. */
    private boolean isRecipient(int at) {
        return text.charAt(at) == '收'
                && (at + 1 == text.length() || !Folding.isIdeographic(text.charAt(at + 1)))
                && NO_RECIPIENT.indexOf(text.charAt(at - 1)) < 0
                && at - start(at, LONGEST_CHINESE) >= 2
                && NO_RECIPIENT.indexOf(text.charAt(start(at, LONGEST_CHINESE))) < 0;
    }

    /** Masks kanji and katakana before a place, unless they are more than a name has or follow お: お星様. */
    private void maskJapanese(int end) {
        int start = end;
        while (start > 0
                && end - start <= LONGEST_JAPANESE
                && Folding.isIdeographic(text.charAt(start - 1))
                && !isHiragana(text.charAt(start - 1))
                && !isBreak(start - 1)) {
            start--;
        }
        boolean polite = start > 0 && "おご".indexOf(text.charAt(start - 1)) >= 0;
        if (end - start <= LONGEST_JAPANESE && !polite) {
            people.set(start, end);
        }
    }

    /** Masks the ideographs before a place, unless they are more than a name has. */
    private void maskChinese(int end) {
        int start = start(end, LONGEST_CHINESE);
        if (end - start <= LONGEST_CHINESE) {
            people.set(start, end);
        }
    }

    /** Where the ideographs before a place start, at most one further than a name is long. */
    private int start(int end, int longest) {
        int start = end;
        while (start > 0
                && end - start <= longest
                && Folding.isIdeographic(text.charAt(start - 1))
                && !isBreak(start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isHiragana(char c) {
        return c >= 0x3041 && c <= 0x309F;
    }

    /** After these a name starts: 尊敬的, 亲爱的, 台北市, 海淀区. */
    private boolean isBreak(int at) {
        return "的市区區县縣镇鎮省、".indexOf(text.charAt(at)) >= 0;
    }
}
