package io.ordernotifier.rendering;

/**
 * A long title in fewer characters: its beginning and its end, where colour, size and the like stand, with an ellipsis
 * between them.
 */
final class ShortTitle {
    private static final char ELLIPSIS = '…';

    private ShortTitle() {}

    /** @param longest in characters, at least 8 */
    static String of(String title, int longest) {
        if (title.length() <= longest) {
            return title;
        }
        int tail = longest / 3;
        String head = title.substring(0, wholeBefore(title, longest - tail - 1)).stripTrailing();
        String end = title.substring(wholeAfter(title, title.length() - tail)).stripLeading();
        return head + ELLIPSIS + end;
    }

    /** The last place up to that one that parts no character from what belongs to it. */
    private static int wholeBefore(String title, int place) {
        int at = place;
        while (at > 0 && !isBetweenCharacters(title, at)) {
            at--;
        }
        return at;
    }

    private static int wholeAfter(String title, int place) {
        int at = place;
        while (at < title.length() && !isBetweenCharacters(title, at)) {
            at++;
        }
        return at;
    }

    private static boolean isBetweenCharacters(String title, int at) {
        if (at == 0) {
            return true;
        }
        boolean pair = Character.isSurrogatePair(title.charAt(at - 1), title.charAt(at));
        return !pair && !EastAsian.isJoining(title.codePointAt(at)) && !joinsOn(title.charAt(at - 1));
    }

    private static boolean joinsOn(char before) {
        return before == '\u200D' || before == '\u200C';
    }
}
