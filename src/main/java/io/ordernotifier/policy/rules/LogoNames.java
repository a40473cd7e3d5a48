package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.Letters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells by the names of pictures and links whether they are a logo. Many links have the same name around them: it is read once. */
final class LogoNames {
    private static final List<String> WORDS = List.of("logo", "brand", "wordmark", "word-mark", "signet");

    private final Map<String, Boolean> known = new HashMap<>();

    boolean contain(String names) {
        return known.computeIfAbsent(names, LogoNames::isLogo);
    }

    private static boolean isLogo(String names) {
        String lower = Letters.small(names);
        return WORDS.stream().anyMatch(lower::contains);
    }
}
