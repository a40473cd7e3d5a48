package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.util.BitSet;
import java.util.List;

/** Finds names before 様, 先生 and the like, and names of streets before their number. */
final class IdeographicNames {
    private static final List<String> JAPANESE_TITLES = List.of("様", "さま", "さん", "殿");
    private static final List<String> CHINESE_TITLES = List.of("先生", "女士", "小姐", "太太", "同学", "同學", "收");
    private static final List<String> STREETS =
            List.of("路", "街", "巷", "弄", "大道", "胡同", "大厦", "大廈", "广场", "廣場", "小区", "社區", "町", "丁目", "通り", "大樓", "大楼");

    /** Where these stand before 様 it is no name: お客様, 同様, 仕様, 皆様. */
    private static final String NO_NAME = "客皆者方同仕模多の主異互各有得意";

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
        if (startsAny(JAPANESE_TITLES, at) != null && NO_NAME.indexOf(text.charAt(at - 1)) < 0) {
            mask(at, LONGEST_JAPANESE, false);
        }
        if (startsAny(CHINESE_TITLES, at) != null) {
            mask(at, LONGEST_CHINESE, false);
        }
        String street = startsAny(STREETS, at);
        if (street != null && isNumbered(at + street.length())) {
            mask(at, LONGEST_STREET, true);
        }
    }

    private @org.jspecify.annotations.Nullable String startsAny(List<String> words, int at) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return null;
    }

    private boolean isNumbered(int at) {
        return at < text.length() && (Letters.isDigit(text.charAt(at)) || "一二三四五六七八九十".indexOf(text.charAt(at)) >= 0);
    }

    /** Masks the ideographs before a place: those of a name if there are few of them, of a street the nearest. */
    private void mask(int end, int longest, boolean street) {
        int start = end;
        while (start > 0
                && end - start <= longest
                && Folding.isIdeographic(text.charAt(start - 1))
                && !isBreak(start - 1)) {
            start--;
        }
        if (street && end - start > longest) {
            start = end - longest;
        }
        if (end - start <= longest) {
            people.set(start, end);
        }
    }

    /** After these a name starts: 尊敬的, 亲爱的, 台北市, 海淀区. */
    private boolean isBreak(int at) {
        return "的市区區县縣镇鎮省、".indexOf(text.charAt(at)) >= 0;
    }
}
