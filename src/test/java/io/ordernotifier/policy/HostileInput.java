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
            "<title>",
            "a ",
            "A ",
            "Ab Cd ",
            "Mr. A ",
            "it. ",
            "x, ",
            "f-r-e-e ",
            "leave a 5 star review. ",
            "two three ",
            "1234567 ",
            "12345678 ",
            "一",
            "一二三四",
            "你路一",
            "王様",
            "か\u3099",
            "안녕 ",
            "ａ",
            "ａ ",
            "a\u0301",
            "\u03a3",
            "www.a.com ",
            "www.a.com < ",
            "http://a.com/ ",
            "bob@a.com ",
            "&#97;",
            "<a href=http://a.com>a</a>",
            "<img alt=www.a.com>",
            "<p style='color:red'>a</p>"
        }) {
            inputs.put(
                    piece.strip().isEmpty() ? "white space" + (int) piece.charAt(0) : piece,
                    piece.repeat(size / piece.length()));
        }
        inputs.put("capital sigmas in an address", "www.a.com/" + "\u03a3".repeat(size));
        inputs.put("capital sigmas in a tag", "<a href='//a.com/" + "\u03a3".repeat(size) + "'>");
        inputs.put("capital sigmas in a style", "<p style='" + "\u03a3".repeat(size) + "'>");
        inputs.put("capital sigmas in a name", "<p " + "\u03a3".repeat(size) + "=1>");
        inputs.put("links in a long class", longTag("p class", "a", "<a href=x></a>", size));
        inputs.put("copies of a long style", longTag("b style", "a:b;", "<p>x", size));
        inputs.put("copies of a long address", longTag("a href", "a", "<p>x", size));
        inputs.put("addresses in a long tag", longTag("p title", "a", "www.a.com ", size));
        inputs.put("random characters", random(0x10000, size));
        inputs.put("random ASCII", random(128, size));
        return inputs;
    }

    /** Half of it is one attribute, and in that element are many things. */
    private static String longTag(String attribute, String value, String piece, int size) {
        return "<p><" + attribute + "=\"" + value.repeat(size / 2 / value.length()) + "\">"
                + piece.repeat(size / 2 / piece.length());
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
