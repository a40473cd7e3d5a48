package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.Letters;

/** The name of a host with a space after each letter: "w w w . e x a m p l e . d e". */
final class SpacedName {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 80;

    private SpacedName() {}

    /** Where the name that starts here ends, or 0. */
    static int end(String text, int start) {
        if (!isSingle(text, start)) {
            return 0;
        }
        StringBuilder name = new StringBuilder();
        int at = start;
        int end = start;
        boolean dotted = false;
        while (at < text.length() && name.length() < LONGEST && isSingle(text, at)) {
            name.append(text.charAt(at));
            end = at + 1;
            at = skipSpace(text, end);
            if (at < text.length() && ".-".indexOf(text.charAt(at)) >= 0) {
                int next = skipSpace(text, at + 1);
                if (next >= text.length() || !isSingle(text, next)) {
                    break;
                }
                dotted |= text.charAt(at) == '.';
                name.append(text.charAt(at));
                at = next;
            } else if (at == end) {
                break;
            }
        }
        String host = name.toString();
        return dotted && host.length() >= SHORTEST && HostNames.isName(host, host) ? end : 0;
    }

    private static int skipSpace(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean isSingle(String text, int at) {
        return Letters.isPlain(text.charAt(at))
                && (at + 1 >= text.length() || !Letters.isWordCharacter(text.charAt(at + 1)))
                && !Letters.continues(text, at);
    }
}
