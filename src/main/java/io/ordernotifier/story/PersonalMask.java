package io.ordernotifier.story;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides personal data in a text behind blots, one for each character, so that places in the text stay what they are.
 *
 * <p>Of words that are known to be personal every piece of four characters is hidden wherever it stands, in whatever case,
 * of shorter words the whole word. Where words are written without spaces two characters are a piece.
 */
public final class PersonalMask {
    /** Stands for a hidden character. */
    public static final char BLOT = '•';

    /** Stands for a hidden value of which not even the length is told. */
    public static final String HIDDEN = "•••";

    private static final int PIECE = 4;
    private static final int IDEOGRAPHIC_PIECE = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Addresses of email, and numbers that may be those of telephones or accounts. */
    private static final Pattern LOOKS_PERSONAL =
            Pattern.compile("[^\\s<>\"']+@[^\\s<>\"']+|\\+?[0-9][0-9 ()./-]{4,}[0-9]");

    private final Set<String> pieces = new HashSet<>();
    private final Set<String> shortWords = new HashSet<>();

    /** @param personal what is known of the person: names, addresses, in any order */
    public PersonalMask(Collection<String> personal) {
        for (String value : personal) {
            Matcher words = WORD.matcher(value);
            while (words.find()) {
                add(words.group());
            }
        }
    }

    private void add(String word) {
        int length = isIdeographic(word) ? IDEOGRAPHIC_PIECE : PIECE;
        if (word.length() < length) {
            if (word.length() > 1) {
                shortWords.add(word);
            }
            return;
        }
        String folded = fold(word);
        for (int at = 0; at + length <= folded.length(); at++) {
            pieces.add(folded.substring(at, at + length));
        }
    }

    /** The text without what is known to be personal. */
    public String known(String text) {
        char[] shown = text.toCharArray();
        String folded = fold(text);
        for (int length : new int[] {IDEOGRAPHIC_PIECE, PIECE}) {
            for (int at = 0; at + length <= folded.length(); at++) {
                if (pieces.contains(folded.substring(at, at + length))) {
                    blot(shown, at, at + length);
                }
            }
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (shortWords.contains(words.group())) {
                blot(shown, words.start(), words.end());
            }
        }
        return new String(shown);
    }

    /**
     * The text without what is known to be personal and what looks so.
     *
     * @param orderId may be shown, although it looks like a number to call
     */
    public String suspected(String text, String orderId) {
        char[] shown = known(text).toCharArray();
        Matcher suspects = LOOKS_PERSONAL.matcher(text);
        while (suspects.find()) {
            if (!suspects.group().equals(orderId)) {
                blot(shown, suspects.start(), suspects.end());
            }
        }
        return new String(shown);
    }

    /** Nothing of the text but its shape: blanks, line ends, and the punctuation of ASCII. */
    public static String all(String text) {
        char[] shown = text.toCharArray();
        for (int at = 0; at < shown.length; at++) {
            boolean shape = Character.isWhitespace(shown[at]) || (shown[at] < 0x80 && !isAlphanumeric(shown[at]));
            shown[at] = shape ? shown[at] : BLOT;
        }
        return new String(shown);
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static void blot(char[] shown, int from, int to) {
        for (int at = from; at < to; at++) {
            shown[at] = Character.isWhitespace(shown[at]) ? shown[at] : BLOT;
        }
    }

    private static boolean isIdeographic(String word) {
        return word.codePoints().anyMatch(codePoint -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
            return script == Character.UnicodeScript.HAN
                    || script == Character.UnicodeScript.HIRAGANA
                    || script == Character.UnicodeScript.KATAKANA
                    || script == Character.UnicodeScript.HANGUL;
        });
    }

    /** In one case, character by character, so that no place moves. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(at))));
        }
        return folded.toString();
    }
}
