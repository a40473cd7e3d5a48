package io.ordernotifier.policy.reading;

/** What letters are, and where words end in folded text. */
public final class Letters {
    private Letters() {}

    /** Whether one word goes on across a place: letters or digits of a script with spaces on both sides. */
    public static boolean continues(CharSequence text, int place) {
        return place > 0
                && place < text.length()
                && isWordCharacter(text.charAt(place - 1))
                && isWordCharacter(text.charAt(place));
    }

    /** A letter or digit of a script that puts spaces between words. */
    public static boolean isWordCharacter(char c) {
        return isPlain(c) || (c >= 128 && Character.isLetterOrDigit(c) && !Folding.isIdeographic(c));
    }

    /** A to z or 0 to 9. */
    public static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || isDigit(c);
    }

    /** Whether all are, and there is one. */
    public static boolean arePlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * The text with small letters for capitals, one for one. {@link String#toLowerCase} looks for the end of the word at each
     * capital sigma, which takes hours for a megabyte of them, and gives two characters for one of {@code İ}, which stays here: its
     * small letter is not {@code i}.
     */
    public static String small(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = characters[i] == 'İ' ? 'İ' : Character.toLowerCase(characters[i]);
        }
        return new String(characters);
    }
}
