package io.ordernotifier.policy.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Damages a text at random places. */
final class Mutation {
    /** What breaks readers of text and HTML. */
    static final List<String> HOSTILE = List.of(
            "&",
            "&amp;",
            "&#",
            "&#x",
            "&#119;",
            "&#x77",
            "&#1114112;",
            "&#xD83D;",
            "&nbsp;",
            "&notit;",
            "&copy2",
            "&NotEqualTilde;",
            "<",
            ">",
            "</",
            "<a href=",
            "<a href='",
            "<a href=\"javascript:alert(1)\">",
            "<a href=https://www.ups.com@evil.example>",
            "</a>",
            "<b>",
            "</b>",
            "<p style=\"",
            "<p style='display:none'>",
            "<div style=\"background:url(//lamps.shop/x)\">",
            "</div>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<style>",
            "</style>",
            "@import 'x';",
            "url(",
            "url(https://lamps.shop)",
            "u\\72l(",
            "<!--",
            "-->",
            "<!--[if mso]>",
            "<![endif]-->",
            "<script>",
            "<title>",
            "<textarea>",
            "<select>",
            "<svg>",
            "<math>",
            "<img src=cid:logo alt=\"lamps.shop\">",
            "<img srcset=\"a 1x, b 2x\">",
            "<h1>",
            "<base href=//x>",
            "<meta http-equiv=refresh content='0;url=x'>",
            "<![CDATA[",
            "<?php",
            "<!DOCTYPE",
            "<template>",
            "<br/>",
            "<a name=\uD83D>",
            "\"",
            "'",
            "`",
            "javascript:",
            "data:text/html,x",
            "mailto:",
            "https://",
            "hxxp://",
            "//",
            "www.",
            "lamps.shop",
            "xn--80ak6aa92e.com",
            "dot com",
            " [dot] com",
            "(.)",
            "{at}",
            " @ ",
            "bob@lamps.shop",
            "点",
            "。",
            "・com",
            ".中国",
            "ｗｗｗ．ｌａｍｐｓ．ｓｈｏｐ",
            "l a m p s . s h o p",
            "203.0.113.45",
            "+1 555 014 2270",
            "一三九〇〇〇〇一一一一",
            "114-8918197-7904071",
            "1.234.567,00 €",
            "★★★★★",
            "f r e e ",
            "r-e-v-i-e-w",
            "fr\u200bee",
            "fr\u0301ee",
            "р\u0435view",
            "\u202Eweiver",
            "\u2066",
            "\u2069",
            "\uFEFF",
            "\u00AD",
            "\u2028",
            "\u2029",
            "\r\n",
            "\n\n",
            "\n",
            "\t",
            "\f",
            "\u000B",
            "\u0085",
            "\u0000",
            "\u0080",
            "\uFFFC",
            "\uFFFD",
            "\uE000",
            "\uE001",
            "\uE002",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u200D",
            "\uFE0F",
            "\u20E3",
            "か\u3099",
            "ﷺ",
            "㌖",
            "ß",
            "İ",
            "ŉ",
            "ǰ",
            "ΐ",
            "「",
            "」",
            "《",
            "好评",
            "返现",
            "様",
            "leave a 5 star review",
            "Dear Ann Lee,",
            "Mr. ",
            "unsubscribe",
            "\\",
            "\\u0000",
            "{",
            "}",
            "${x}",
            "%2e",
            "%zz",
            "-",
            "--",
            "...");

    private static final int LONGEST_PIECE = 80;
    private static final int LONGEST_RUN = 3000;

    private final SplittableRandom random;
    private final List<String> words;

    /** @param words of letters, to be put in */
    Mutation(SplittableRandom random, List<String> words) {
        this.random = random;
        this.words = words;
    }

    /** The text, damaged in so many places; {@code other} lends pieces. */
    String of(String text, String other, int times) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            damage(damaged, other);
        }
        return damaged.toString();
    }

    private void damage(StringBuilder text, String other) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(LONGEST_PIECE));
        switch (random.nextInt(11)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.insert(from, piece(other));
            case 3 -> text.replace(from, to, piece(other));
            case 4 -> swap(text, from, to);
            case 5 -> text.insert(from, RandomText.of(random, random.nextInt(1, 6)));
            case 6 -> text.insert(from, one(words));
            case 7 -> text.insert(from, one(HOSTILE).repeat(run()));
            case 8 -> text.replace(from, Math.min(text.length(), from + 1), RandomText.of(random, 1));
            default -> text.insert(from, one(HOSTILE));
        }
    }

    /** Seldom a long one. */
    private int run() {
        return random.nextInt(20) == 0 ? random.nextInt(LONGEST_RUN) : random.nextInt(12);
    }

    private String piece(String text) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(LONGEST_PIECE)));
    }

    private static void swap(StringBuilder text, int one, int two) {
        if (one < two && two < text.length()) {
            char kept = text.charAt(one);
            text.setCharAt(one, text.charAt(two));
            text.setCharAt(two, kept);
        }
    }

    String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
