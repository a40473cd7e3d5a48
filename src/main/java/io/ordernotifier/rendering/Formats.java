package io.ordernotifier.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates, money and country names as they are written in one locale, by the JDK's CLDR data. Made once per locale. */
final class Formats {
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final Locale locale;
    private final DateTimeFormatter date;
    private final Map<String, String> countries;
    private final Map<String, DecimalFormat> money = new ConcurrentHashMap<>();

    Formats(Locale locale) {
        this.locale = locale;
        // The pattern itself: a localized formatter would look it up for each date.
        this.date = DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.LONG, null, IsoChronology.INSTANCE, locale),
                locale);
        this.countries = Stream.of(Locale.getISOCountries())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), code -> displayCountry(code, locale)));
    }

    /** With the month in words, so that no reader can take the day for it. */
    String date(LocalDate day) {
        return date.format(day);
    }

    String date(Instant moment, ZoneId zone) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    /**
     * With the currency's own number of decimals, and the sign by which this locale tells it from all other currencies:
     * "$12.00" in the United States, "CA$12.00" there for Canadian dollars, "SEK 12.00".
     *
     * @param currency ISO 4217
     */
    String money(BigDecimal amount, String currency) {
        // DecimalFormat is not safe to share, a copy of it costs next to nothing.
        DecimalFormat format = (DecimalFormat)
                money.computeIfAbsent(currency, this::moneyFormat).clone();
        return format.format(amount);
    }

    /** The code itself where it is no country's. */
    String country(String countryCode) {
        return countries.getOrDefault(countryCode, countryCode);
    }

    private static String displayCountry(String countryCode, Locale locale) {
        return new Locale("", countryCode).getDisplayCountry(locale);
    }

    /** A whole number, ungrouped: read the same everywhere. */
    static String quantity(int units) {
        return Integer.toString(units);
    }

    private DecimalFormat moneyFormat(String currencyCode) {
        Currency currency = Currency.getInstance(currencyCode);
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setPositivePrefix(apart(format.getPositivePrefix()));
        format.setNegativePrefix(apart(format.getNegativePrefix()));
        return format;
    }

    /** CLDR sets a currency's letters apart from the digits ("SEK 12.00"); the JDK leaves that out. */
    private static String apart(String prefix) {
        boolean letters = !prefix.isEmpty() && Character.isLetter(prefix.charAt(prefix.length() - 1));
        return letters ? prefix + NO_BREAK_SPACE : prefix;
    }
}
