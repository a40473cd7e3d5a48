package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.FoldedText;

/** Finds short phrases in quotation marks. */
final class QuotedNames {
    private static final int LONGEST = 70;
    private static final int LONGEST_IDEOGRAPHIC = 20;

    private final String text;
    private final Names names;

    QuotedNames(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    void find() {
        int open = -1;
        char closing = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == FoldedText.LINE_END || c == FoldedText.PARAGRAPH_END) {
                open = -1;
            } else if (open >= 0 && c == closing) {
                if (at - open <= (closing == '"' ? LONGEST : LONGEST_IDEOGRAPHIC)) {
                    names.addPhrase(open, at);
                }
                open = -1;
            } else if (open < 0 && !isInchMark(at)) {
                closing = closing(c);
                open = closing == 0 ? -1 : at;
            }
        }
    }

    private static char closing(char c) {
        return switch (c) {
            case '"' -> '"';
            case '「' -> '」';
            case '『' -> '』';
            case '《' -> '》';
            default -> 0;
        };
    }

    private boolean isInchMark(int at) {
        return text.charAt(at) == '"' && at > 0 && Character.isDigit(text.charAt(at - 1));
    }
}
