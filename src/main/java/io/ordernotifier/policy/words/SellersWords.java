package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.FoldedText;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A folded text in which all that came from the order is covered, each stretch by one character, however long it was: what
 * the word rules judge. It is the same for all orders of a template.
 *
 * @param fromOrder the covering characters; others of the kind are the text's own
 */
record SellersWords(FoldedText text, BitSet fromOrder) {

    static SellersWords of(FoldedText folded, BitSet fromOrder) {
        BitSet covers = new BitSet();
        int shorter = 0;
        for (int at = fromOrder.nextSetBit(0); at >= 0; at = fromOrder.nextSetBit(at)) {
            int end = fromOrder.nextClearBit(at);
            covers.set(at - shorter);
            shorter += end - at - 1;
            at = end;
        }
        return new SellersWords(folded.covering(fromOrder), covers);
    }

    /**
     * All that the word rules look at: the characters, and which are written as capitals or small letters. Null where the
     * covering character is one of the text's own, or where it is longer than {@code longest}.
     */
    @Nullable
    String key(int longest) {
        String seen = text.text();
        if (seen.length() > longest) {
            return null;
        }
        StringBuilder key = new StringBuilder(seen.length() + 16);
        StringBuilder unusual = new StringBuilder();
        for (int at = 0; at < seen.length(); at++) {
            char c = seen.charAt(at);
            if (c == FoldedText.COVER && !fromOrder.get(at)) {
                return null;
            }
            if (text.isWrittenSo(at)) {
                key.append(c);
                continue;
            }
            boolean capital = text.isCapital(at);
            if (capital && c >= 'a' && c <= 'z') {
                key.append((char) (c - 'a' + 'A'));
            } else {
                key.append(c);
                boolean small = text.isSmall(at);
                if (capital || small != Character.isLowerCase(c)) {
                    unusual.append((char) at).append(capital ? 'c' : small ? 's' : 'n');
                }
            }
        }
        // No folded text holds a capital of ASCII or a NUL.
        return unusual.isEmpty()
                ? key.toString()
                : key.append('\0').append(unusual).toString();
    }
}
