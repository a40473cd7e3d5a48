package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Letters;

/** Runs of the characters that host names are made of, in a folded text: where each ends, and what stands at its end. */
final class Runs {
    private Runs() {}

    static boolean isHostCharacter(char c) {
        return Letters.isWordCharacter(c) || c == '.' || c == '-' || c == '_';
    }

    /** Where the run ends that starts here. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && isHostCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The run, or as much of it as is a plain word. */
    static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Letters.isPlain(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Two dots in a row are no host name but an ellipsis. */
    static int endOfSegment(String text, int from, int end) {
        int at = from;
        while (at < end && !(text.charAt(at) == '.' && at + 1 < end && text.charAt(at + 1) == '.')) {
            at++;
        }
        return at;
    }

    static int afterDots(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '.') {
            at++;
        }
        return at;
    }

    static int skip(String text, int from, String characters, int most) {
        int at = from;
        while (at < text.length() && at < from + most && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    static int skipSpace(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == FoldedText.LINE_END;
    }

    static boolean isWww(String text, int start, int end) {
        return end - start == 3 && text.startsWith("www", start);
    }

    /** Whether a word ends here after which no address goes on: what follows is another word or the next clause. Most do. */
    static boolean isQuietAt(String text, int end) {
        if (end + 1 >= text.length()) {
            return end == text.length();
        }
        char c = text.charAt(end);
        if (c == ' ') {
            char next = text.charAt(end + 1);
            return Letters.isPlain(next) && !DisguisedDot.mayStandAt(text, end);
        }
        if (c == ',') {
            return !DisguisedDot.mayStandAt(text, end);
        }
        return c == FoldedText.LINE_END || c == FoldedText.PARAGRAPH_END;
    }
}
