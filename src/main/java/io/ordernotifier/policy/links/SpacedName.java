package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.Letters;

/** Finds the name of a host with a space after each letter, "w w w . e x a m p l e . d e", in one text. */
final class SpacedName {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 80;

    /** Where the single characters end that a search has gone through in vain: a name in them would have been found. */
    private int searched;

    /** Where the name that starts here ends, or 0. To be asked from the front to the back. */
    int end(String text, int start) {
        if (start < searched || !isSingle(text, start)) {
            return 0;
        }
        StringBuilder name = new StringBuilder();
        int at = start;
        int end = start;
        boolean dotted = false;
        while (at < text.length() && name.length() < LONGEST && isSingle(text, at)) {
            name.append(text.charAt(at));
            end = at + 1;
            at = Runs.skipSpace(text, end);
            if (at < text.length() && ".-".indexOf(text.charAt(at)) >= 0) {
                int next = Runs.skipSpace(text, at + 1);
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
        boolean found = dotted && host.length() >= SHORTEST && HostNames.isName(host, host);
        // Of a run that is longer than a name, the second half may yet begin one.
        searched = name.length() < LONGEST ? end : start + (end - start) / 2;
        return found ? end : 0;
    }

    private static boolean isSingle(String text, int at) {
        return Letters.isPlain(text.charAt(at))
                && (at + 1 >= text.length() || !Letters.isWordCharacter(text.charAt(at + 1)))
                && !Letters.continues(text, at);
    }
}
