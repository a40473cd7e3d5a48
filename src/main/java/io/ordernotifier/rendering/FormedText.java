package io.ordernotifier.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text with holes for values, cut into pieces.
 *
 * @param pieces one more than there are holes
 * @param holes the number of the value that follows each piece but the last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FormedText(String[] pieces, int[] holes) {
    /** Characters that no template and no value's place in it has: private use. */
    private static final char FIRST_HOLE = '\uE000';

    static final int MOST_HOLES = 4096;

    /** What stands for a value in a text that is to be cut. */
    static char hole(int number) {
        return (char) (FIRST_HOLE + number);
    }

    static boolean isHole(char c) {
        return c >= FIRST_HOLE && c < FIRST_HOLE + MOST_HOLES;
    }

    static FormedText cut(String text) {
        List<String> pieces = new ArrayList<>();
        List<Integer> holes = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (isHole(text.charAt(at))) {
                pieces.add(text.substring(start, at));
                holes.add(text.charAt(at) - FIRST_HOLE);
                start = at + 1;
            }
        }
        pieces.add(text.substring(start));
        return new FormedText(
                pieces.toArray(String[]::new),
                holes.stream().mapToInt(each -> each).toArray());
    }

    /** @param escape how a value is written here */
    String fill(List<String> values, UnaryOperator<String> escape) {
        StringBuilder text = new StringBuilder(length() + 16 * holes.length);
        for (int i = 0; i < holes.length; i++) {
            text.append(pieces[i]).append(escape.apply(values.get(holes[i])));
        }
        return text.append(pieces[holes.length]).toString();
    }

    private int length() {
        int length = 0;
        for (String piece : pieces) {
            length += piece.length();
        }
        return length;
    }
}
