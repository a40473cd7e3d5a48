package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.Letters;

/** Names of hosts with disguised dots between their labels: "example dot com", "example[.]com", "example-dot-com". */
final class DisguisedName {
    private static final int MOST_DOTS = 6;
    private static final String DASHED = "-dot-";

    private DisguisedName() {}

    /** Where the name ends whose first label goes from {@code start} to {@code firstEnd}, or 0 where there is none. */
    static int end(String text, int start, int firstEnd) {
        if (!DisguisedDot.mayStandAt(text, firstEnd)) {
            return 0;
        }
        StringBuilder host = new StringBuilder(text.substring(start, firstEnd));
        int end = firstEnd;
        DisguisedDot weakest = DisguisedDot.NONE;
        for (int dots = 0; dots < MOST_DOTS; dots++) {
            DisguisedDot dot = DisguisedDot.at(text, end);
            if (dot.end() < 0 || dot.end() >= text.length() || !Letters.isWordCharacter(text.charAt(dot.end()))) {
                break;
            }
            int labelEnd = endOfLabel(text, dot.end());
            if (labelEnd - start > HostNames.LONGEST) {
                break;
            }
            host.append('.').append(text, dot.end(), labelEnd);
            weakest = weakest.weaker(dot);
            end = labelEnd;
        }
        return end > firstEnd && weakest.admits(host.toString(), text, end) ? end : 0;
    }

    private static int endOfLabel(String text, int start) {
        int end = Runs.end(text, start);
        while (end > start && !Letters.isWordCharacter(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether it is a name such as "lamps-dot-com". */
    static boolean isDashed(String text, int start, int end) {
        for (int at = start + 1; at + DASHED.length() < end; at++) {
            if (text.charAt(at) == '-' && text.startsWith(DASHED, at)) {
                return HostNames.NO_WORDS.contains(text.substring(at + DASHED.length(), end));
            }
        }
        return false;
    }
}
