package io.ordernotifier.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** What somebody could send to make a checker hang. */
public final class HostileInput {
    private HostileInput() {}

    /** By name, each of so many characters. */
    public static Map<String, String> of(int size) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (String piece : new String[] {
            "a",
            "1",
            " ",
            "\n",
            ".",
            "-",
            "@",
            ":",
            "/",
            "★",
            "評",
            "点",
            "é",
            "\u200b",
            "\u0301",
            "\uD83D",
            "\uD83D\uDE00",
            "ﷺ",
            "㌖",
            "a.",
            "a-",
            "1-",
            "1.",
            "a@",
            "a b ",
            "www.",
            "http://",
            "://",
            ":/",
            "dot ",
            "a dot ",
            "a.b.c.",
            "x [dot] ",
            "a点",
            "mailto:",
            "review ",
            "leave a review ",
            "好评",
            "f r e e ",
            "1 2 ",
            "+1 555 014 2270 ",
            "114-8918197-7904071 ",
            "<",
            "<a",
            "<a ",
            "<a href=",
            "<a href=x>",
            "<a href='",
            "<b>",
            "<b><i>",
            "</b>",
            "<!--",
            "<!-- -->",
            "<!--[if x]><a>",
            "&",
            "&am",
            "&#",
            "&#x",
            "&#65",
            "&nbsp;",
            "&notit;",
            "<table>",
            "<table><a>",
            "<table><tr><td>",
            "<p style=x:",
            "<style>",
            "<svg><a>",
            "<select><option>",
            "<div style='display:none'>",
            "<img src=x><a href=y>",
            "<a><b>",
            "<p><a href=x>",
            "<font><table>",
            "url(",
            "@import ",
            "<style>url(",
            "<p style='url(a)'>",
            "<button><p>",
            "<nobr>",
            "<frameset>",
            "<math><mi>",
            "<template>",
            "x=\"",
            "<br a=1 b=2>",
            "<h1 title='www.'>",
            "a b c d e f g h ",
            "Dear Ann ",
            "Ann Lee ",
            "\"",
            "a\" ",
            "\u2029",
            "\u0000",
            "<div>",
            "</div><p>",
            "<a href=\"",
            "<a href=\"x\">",
            "<p>&amp;</p>",
            "<li>a</li>",
            "<style",
            "<title>"
        }) {
            inputs.put(
                    piece.strip().isEmpty() ? "white space" + (int) piece.charAt(0) : piece,
                    piece.repeat(size / piece.length()));
        }
        inputs.put("random characters", random(0x10000, size));
        inputs.put("random ASCII", random(128, size));
        return inputs;
    }

    private static String random(int bound, int size) {
        Random random = new Random(7);
        StringBuilder characters = new StringBuilder(size);
        for (int i = 0; i < size; i++) {
            characters.append((char) random.nextInt(bound));
        }
        return characters.toString();
    }
}
