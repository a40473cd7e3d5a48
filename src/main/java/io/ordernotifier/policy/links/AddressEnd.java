package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Letters;

/** Where an address ends, whatever it begins with. */
final class AddressEnd {
    private final FoldedText folded;
    private final String text;

    AddressEnd(FoldedText folded) {
        this.folded = folded;
        this.text = folded.text();
    }

    /** To the last character that programs take into an address, without the punctuation of the sentence around it. */
    int of(int from) {
        int end = from;
        while (end < text.length() && isAddressCharacter(end)) {
            end++;
        }
        String address = text.substring(from, end);
        boolean round = address.indexOf('(') >= 0;
        boolean square = address.indexOf('[') >= 0;
        while (end > from && isClosing(text.charAt(end - 1), round, square)) {
            end--;
        }
        return end;
    }

    /** The end of the port and path behind a host name; where there is neither, the end of the name. */
    int ofPathOrPort(int end) {
        int at = end;
        if (at + 1 < text.length() && text.charAt(at) == ':' && Letters.isDigit(text.charAt(at + 1))) {
            int port = at + 1;
            while (port < text.length() && Letters.isDigit(text.charAt(port))) {
                port++;
            }
            // "at 10.30: 5 pieces" has a space; a time such as "shop.de:9" is not written.
            at = port - at > 2 ? port : at;
        }
        boolean path = at + 1 < text.length()
                && "/\\?#".indexOf(text.charAt(at)) >= 0
                && (Letters.isWordCharacter(text.charAt(at + 1))
                        || "/?#@%~_".indexOf(text.charAt(at + 1)) >= 0
                        || text.charAt(at) == '/');
        return path ? of(at) : at;
    }

    /** Whether a last character belongs to the sentence: a closing bracket only where none was opened in the address. */
    private static boolean isClosing(char c, boolean round, boolean square) {
        return switch (c) {
            case ')' -> !round;
            case ']' -> !square;
            default -> ".,;:!?'*_~".indexOf(c) >= 0;
        };
    }

    private boolean isAddressCharacter(int at) {
        char c = text.charAt(at);
        if (c <= ' ' || "\"<>`{}|^".indexOf(c) >= 0) {
            return false;
        }
        if (Letters.isWordCharacter(c)) {
            return true;
        }
        // Punctuation of the sentence, full-width, folds to the same characters as that of addresses.
        return c < 128
                && (folded.isWrittenSo(at) || folded.written(at, at + 1).chars().anyMatch(w -> w < 128));
    }
}
