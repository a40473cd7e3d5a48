package io.ordernotifier.streams;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A locale comes from the event and may be anything: only those that Java knows become labels, the rest is one. */
final class LocaleTag {
    private static final Set<String> KNOWN =
            Stream.of(Locale.getAvailableLocales()).map(Locale::toLanguageTag).collect(Collectors.toUnmodifiableSet());

    private LocaleTag() {}

    static String of(String locale) {
        return KNOWN.contains(locale) ? locale : "other";
    }
}
