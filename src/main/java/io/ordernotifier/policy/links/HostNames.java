package io.ordernotifier.policy.links;

import io.ordernotifier.policy.reading.Amounts;
import io.ordernotifier.policy.reading.Letters;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * Whether words with dots are the name of a host. The list of top-level domains (as Commons Validator carries it) says
 * which endings exist; what else is written with dots, file names, times and sentences without a space, is told apart here.
 */
final class HostNames {
    /** In characters. */
    static final int LONGEST = 253;

    /** Ends of host names that are words of no language. */
    static final Set<String> NO_WORDS = Set.of("com", "net", "org", "cn");

    private static final DomainValidator DOMAINS = DomainValidator.getInstance();

    /** Endings of files that are also ends of host names. */
    private static final Set<String> FILES = Set.of("zip", "mov", "md", "py", "rs", "sh", "ps", "mm", "so", "java");
    /** Units and parts of the day after a number. */
    private static final Set<String> UNITS =
            Set.of("am", "pm", "st", "th", "kg", "cm", "mm", "ml", "mg", "km", "gb", "mc", "ms", "pa");
    /** Ends of host names that are also words with which a sentence may begin, or end a company's name. */
    private static final Set<String> WORDS = Set.of(
            "it", "in", "to", "me", "is", "so", "my", "as", "at", "be", "no", "us", "am", "de", "es", "la", "se", "il",
            "do", "si", "mi", "tu", "su", "ne", "et", "va", "sa", "al", "ma", "pa", "um", "im", "ja", "an", "er", "how",
            "now", "here", "you", "one", "best", "new", "ltd", "inc", "llc", "gmbh", "sarl", "srl", "co", "ag", "st",
            "ms", "mr", "by", "or", "call", "like", "live", "man", "men", "read", "rest", "love", "fun", "win", "click",
            "les", "nr", "mo");
    /** Words before a number with dots that is a version, not an address. */
    private static final Set<String> VERSION_WORDS =
            Set.of("v", "ver", "version", "firmware", "fw", "build", "rev", "release", "no", "nr", "art", "sku");

    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3}){3}");

    private HostNames() {}

    /** Whether it is a name under a top-level domain; {@code written} is what stands there before folding. */
    static boolean isName(String host, String written) {
        return isWeb(host) || endsInDomain(host) || (!isPlain(written) && endsInDomain(Letters.small(written)));
    }

    /** With www before it, a name is meant as one, whatever it ends in. */
    private static boolean isWeb(String host) {
        int dot = host.indexOf('.');
        return dot > 0 && host.startsWith("www") && host.indexOf('.', dot + 1) > dot + 1;
    }

    private static boolean endsInDomain(String host) {
        int dot = host.lastIndexOf('.');
        String end = host.substring(dot + 1);
        return dot > 0
                && end.length() > 1
                && !Letters.isDigit(end.charAt(end.length() - 1))
                && host.charAt(dot - 1) != '.'
                && (host.indexOf('_') < 0 || DisguisedDot.isCommonEnd(end))
                && DOMAINS.isValidTld(end);
    }

    private static boolean isPlain(String written) {
        return written.chars().allMatch(c -> c < 128);
    }

    /** Four numbers with dots, as in 203.0.113.45. */
    static boolean isAddress(String host) {
        String[] numbers = host.split("\\.", -1);
        if (numbers.length != 4) {
            return false;
        }
        for (String number : numbers) {
            if (number.isEmpty()
                    || number.length() > 3
                    || !number.chars().allMatch(c -> c >= '0' && c <= '9')
                    || Integer.parseInt(number) > 255) {
                return false;
            }
        }
        return true;
    }

    /** "1.0.4.fr": numbers with the mark of a language behind them. */
    static boolean isVersionOfLanguage(String host) {
        String before = host.substring(0, host.lastIndexOf('.'));
        return before.indexOf('.') > 0 && before.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    /** An address in the buyer's own network, as of a router: no website. */
    static boolean isPrivate(String address) {
        return address.startsWith("192.168.")
                || address.startsWith("10.")
                || address.startsWith("127.")
                || address.matches("172\\.(1[6-9]|2[0-9]|3[01])\\..*");
    }

    /** Whether four numbers that stand alone are rather a version. */
    static boolean isVersion(String numbers, String text, int start) {
        if (numbers.length() < 8) {
            return true; // 2.0.1.3
        }
        int end = start;
        while (end > 0 && !Letters.isWordCharacter(text.charAt(end - 1)) && start - end < 3) {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < 12 && Letters.isWordCharacter(text.charAt(from - 1))) {
            from--;
        }
        return VERSION_WORDS.contains(text.substring(from, end));
    }

    /** "2.225.118.232 JPY", "1.234.567.890,00 €": thousands set apart by dots, and a currency behind them. */
    static boolean isAmount(String numbers, String text, int end) {
        return THOUSANDS.matcher(numbers).matches() && Amounts.currencyFollows(text, end);
    }

    /** Whether a host name that stands alone, up to {@code at} in the text, is meant as one. */
    static boolean isMeantAsHost(String host, String written, String text, int at) {
        int dot = host.lastIndexOf('.');
        String end = host.substring(dot + 1);
        String before = host.substring(0, dot);
        boolean unit = UNITS.contains(end) && Letters.isDigit(before.charAt(before.length() - 1));
        if (unit || FILES.contains(end)) {
            return false;
        }
        if (before.length() == 1 && !end.equals("com") && !end.equals("co") && !end.equals("cn")) {
            return false;
        }
        return !isInitials(before, end)
                && !startsSentence(end, written)
                && !SentenceJoins.isOne(host, written, text, at, WORDS.contains(end));
    }

    /** Whether an end is also a word with which a sentence may begin. */
    static boolean isWord(String end) {
        return WORDS.contains(end);
    }

    /** "Z.Z.Top" */
    private static boolean isInitials(String before, String end) {
        for (int at = 0; at < before.length(); at++) {
            if ((before.charAt(at) == '.') != (at % 2 == 1)) {
                return false;
            }
        }
        return before.length() > 1 && !end.equals("com") && !end.equals("cn");
    }

    /** "It has arrived.It was" */
    private static boolean startsSentence(String end, String written) {
        int dot = written.lastIndexOf('.');
        if (dot <= 0 || dot + 1 >= written.length() || !Character.isUpperCase(written.charAt(dot + 1))) {
            return false;
        }
        boolean capitalised = Character.isLowerCase(written.charAt(written.length() - 1));
        int label = written.lastIndexOf('.', dot - 1) + 1;
        return capitalised && (WORDS.contains(end) || Character.isLowerCase(written.charAt(label)));
    }
}
