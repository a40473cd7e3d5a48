package io.ordernotifier.policy.reading;

import java.util.Currency;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Amounts of money in folded text that could be read as something else: thousands set apart by dots or spaces. */
public final class Amounts {
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+");
    private static final Pattern CENTS = Pattern.compile(",[0-9]{1,2}(?![0-9])");
    private static final Pattern CURRENCY =
            Pattern.compile("(?:,[0-9]{1,2})?\\h?(?:[€$£¥₩円元圓]|(?:euros?|yen)(?![a-z])|([a-z]{3})(?![a-z]))");
    private static final Pattern CURRENCY_BEFORE = Pattern.compile("(?:[€$£¥₩]|(?<![a-z])([a-z]{3}))\\h?");
    private static final int LONGEST_BEFORE = 4;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(currency -> Letters.small(currency.getCurrencyCode()))
            .collect(Collectors.toUnmodifiableSet());

    private Amounts() {}

    /** Whether the number from {@code start} to {@code end} is an amount, by its thousands and its cents or currency. */
    public static boolean isOne(String text, int start, int end) {
        return THOUSANDS.matcher(text).region(start, end).matches()
                && (CENTS.matcher(text).region(end, text.length()).lookingAt()
                        || currencyFollows(text, end)
                        || currencyBefore(text, start));
    }

    /** "… JPY", "…,00 €": cents, if any, and a currency begin there. */
    public static boolean currencyFollows(String text, int end) {
        Matcher currency = CURRENCY.matcher(text).region(end, text.length());
        return currency.lookingAt() && (currency.group(1) == null || CURRENCIES.contains(currency.group(1)));
    }

    private static boolean currencyBefore(String text, int start) {
        Matcher currency = CURRENCY_BEFORE
                .matcher(text)
                .region(Math.max(0, start - LONGEST_BEFORE), start)
                .useTransparentBounds(true);
        while (currency.find()) {
            if (currency.end() == start && (currency.group(1) == null || CURRENCIES.contains(currency.group(1)))) {
                return true;
            }
        }
        return false;
    }
}
