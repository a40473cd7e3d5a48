package io.ordernotifier.policy.links;

import java.util.List;

/** The sign of a mail address, also as it is written so that programs do not see it. */
final class MailSigns {
    private static final List<String> ALL = List.of(
            "@",
            "(at)",
            "[at]",
            "{at}",
            "<at>",
            "(a)",
            "(@)",
            "[@]",
            "(ät)",
            "arroba",
            "arobase",
            "arrobase",
            "chiocciola",
            "klammeraffe",
            "小老鼠",
            "あっと",
            "アットマーク");

    /** No shorter than the longest, with a space. */
    private static final int REACH = 14;

    private MailSigns() {}

    /** Whether one stands before what starts here. */
    static boolean standBefore(String text, int start) {
        String before = text.substring(Math.max(0, start - REACH), start).stripTrailing();
        return ALL.stream().anyMatch(before::endsWith);
    }
}
