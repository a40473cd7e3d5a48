package io.ordernotifier.carrier;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form of a carrier's tracking numbers.
 *
 * @param carrierCode ours
 * @param check absent where the form has no check digit
 */
record TrackingForm(
        String carrierCode,
        String name,
        Pattern pattern,
        @Nullable CheckDigit check) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** What a number is to a form. */
    enum Fit {
        OTHER_FORM,
        WRONG_CHECK_DIGIT,
        FITS
    }

    /** @param number without blanks, in capitals */
    Fit fit(String number) {
        Matcher matcher = pattern.matcher(number);
        if (!matcher.matches() || !endsWithACountry(number)) {
            return Fit.OTHER_FORM;
        }
        return check == null || check.of(serial(matcher)).equals(matcher.group(matcher.groupCount()))
                ? Fit.FITS
                : Fit.WRONG_CHECK_DIGIT;
    }

    /** The postal unions' form ends with the country that a parcel comes from. */
    private boolean endsWithACountry(String number) {
        return check != CheckDigit.S10 || COUNTRIES.contains(number.substring(number.length() - 2));
    }

    private static String serial(Matcher matcher) {
        StringBuilder serial = new StringBuilder();
        for (int group = 1; group < matcher.groupCount(); group++) {
            serial.append(matcher.group(group));
        }
        return serial.toString();
    }
}
