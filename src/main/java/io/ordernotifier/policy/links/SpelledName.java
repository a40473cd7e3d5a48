package io.ordernotifier.policy.links;

/** Finds the name of a host whose every character, dots too, stands alone, "w w w . l a m p s . c o m", in one text. */
final class SpelledName {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 128;

    /** Where the characters that stand alone end, among which no name was found. */
    private int searched;

    /** Where the name that starts here ends, or 0. To be asked from the front to the back. */
    int end(String text, int start) {
        if (start < searched) {
            return 0;
        }
        StringBuilder name = new StringBuilder();
        int at = start;
        int end = start;
        while (at < text.length() && at < start + LONGEST && isAlone(text, at)) {
            name.append(text.charAt(at));
            end = at + 1;
            at += 2;
        }
        // Of a run that is longer than a name, the second half may yet begin one.
        searched = at < start + LONGEST ? end : start + LONGEST / 2;
        String host = name.toString();
        return host.length() >= SHORTEST && HostNames.isName(host, host) ? end : 0;
    }

    private static boolean isAlone(String text, int at) {
        return Runs.isHostCharacter(text.charAt(at)) && (at + 1 == text.length() || Runs.isBlank(text.charAt(at + 1)));
    }
}
