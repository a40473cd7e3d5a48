package io.ordernotifier.policy.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Characters of every kind that text can be made of, and of kinds it should not. */
final class RandomText {
    /** From the first to the last code point: what is drawn alike often however many there are of a kind. */
    private static final List<int[]> KINDS = List.of(
            new int[] {'a', 'z'},
            new int[] {' ', '~'},
            new int[] {0, 0x1F},
            new int[] {'0', '9'},
            new int[] {0x7F, 0xFF},
            new int[] {0x100, 0x24F},
            new int[] {0x300, 0x36F}, // combining
            new int[] {0x370, 0x4FF}, // Greek, Cyrillic
            new int[] {0x590, 0x6FF}, // right to left
            new int[] {0x900, 0xDFF}, // Indic, with marks
            new int[] {0x1100, 0x11FF},
            new int[] {0x2000, 0x206F}, // spaces, zero-width, bidirectional
            new int[] {0x2100, 0x27BF},
            new int[] {0x3000, 0x30FF},
            new int[] {0x4E00, 0x9FFF},
            new int[] {0xAC00, 0xD7A3},
            new int[] {0xD800, 0xDFFF}, // halves of pairs
            new int[] {0xFB00, 0xFDFF}, // ligatures
            new int[] {0xFE00, 0xFE0F},
            new int[] {0xFF00, 0xFFEF}, // full-width
            new int[] {0xFFF0, 0xFFFF},
            new int[] {0x1D400, 0x1D7FF}, // mathematical letters
            new int[] {0x1F100, 0x1FAFF}, // letters in squares, pictures
            new int[] {0x20000, 0x2FA1F},
            new int[] {0xE0000, 0xE01EF}, // tags, selectors
            new int[] {0, Character.MAX_CODE_POINT});

    private static final int LONGEST_RUN = 12;

    private RandomText() {}

    /** Runs of characters of one kind. */
    static String of(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder(length + LONGEST_RUN);
        while (text.length() < length) {
            int[] kind = KINDS.get(random.nextInt(KINDS.size()));
            for (int i = random.nextInt(LONGEST_RUN); i >= 0; i--) {
                text.appendCodePoint(random.nextInt(kind[0], kind[1] + 1));
            }
        }
        return text.toString();
    }

    /** Bytes, one character each: any, or more of some than of others. */
    static String ofBytes(SplittableRandom random, int length) {
        int bound = random.nextBoolean() ? 256 : 1 + random.nextInt(255);
        StringBuilder bytes = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            bytes.append((char) random.nextInt(bound));
        }
        return bytes.toString();
    }
}
