package io.ordernotifier.policy.rules;

/** A style with its escapes decoded, each character with its place in the style as it was written. */
final class CssText {
    private static final int MOST_DIGITS = 6;

    private final String text;
    private final int[] starts;

    private CssText(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static CssText of(String written) {
        int[] starts = new int[written.length() + 1];
        StringBuilder text = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            starts[text.length()] = at;
            if (written.charAt(at) == '\\' && at + 1 < written.length()) {
                at = decode(written, at + 1, text);
            } else {
                text.append(written.charAt(at));
                at++;
            }
        }
        starts[text.length()] = written.length();
        return new CssText(text.toString(), starts);
    }

    /** What a backslash stands for; always one character, so that places stay simple. Returns where to go on. */
    private static int decode(String written, int from, StringBuilder text) {
        int at = from;
        int value = 0;
        while (at < written.length() && at < from + MOST_DIGITS && Character.digit(written.charAt(at), 16) >= 0) {
            value = value * 16 + Character.digit(written.charAt(at), 16);
            at++;
        }
        if (at == from) {
            text.append(written.charAt(from));
            return from + 1;
        }
        text.append(value > 0 && value <= Character.MAX_VALUE ? (char) value : '\uFFFD');
        boolean blank = at < written.length() && written.charAt(at) <= ' ';
        return blank ? at + 1 : at;
    }

    String text() {
        return text;
    }

    /** Where the character stands in the style as it was written. */
    int start(int at) {
        return starts[at];
    }

    /** Where what ends before this character ends in the style as it was written. */
    int end(int at) {
        return starts[at];
    }
}
