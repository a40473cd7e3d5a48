package io.ordernotifier.lint;

import io.ordernotifier.notification.EmailKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of email as people write them: {@code DELAY_NOTICE}, {@code DelayNotice}, {@code delay-notice}. */
public final class Kinds {
    private Kinds() {}

    public static Optional<EmailKind> find(String written) {
        String plain = written.replace("_", "").replace("-", "");
        return Arrays.stream(EmailKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(plain))
                .findFirst();
    }

    /** All of them, for messages. */
    public static String names() {
        return Arrays.stream(EmailKind.values())
                .map(kind -> kind.slug().replace('-', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
