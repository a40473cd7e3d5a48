package io.ordernotifier.rendering;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * Takes whole web addresses out of what an order says: an email must not link to anywhere, and for a title or a name that
 * nobody can change any more the buyer would otherwise hear nothing. A host name alone, as in {@code Booking.com Gift Card},
 * is a name and stays.
 */
final class WebAddress {
    private static final DomainValidator DOMAINS = DomainValidator.getInstance();

    /** What an address is written with; ideographs end it, for no blank stands between them and it. */
    private static final Pattern RUN =
            Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}0-9._~:/?#@!$&'*+,;=%\\-]+");

    /** How an address begins that is one beyond doubt. */
    private static final Pattern BEGINNING =
            Pattern.compile("[a-z][a-z0-9+.-]{1,15}://|mailto:|www[0-9]?\\.", Pattern.CASE_INSENSITIVE);

    private static final Pattern HOST =
            Pattern.compile("([\\p{L}0-9](?:[\\p{L}0-9-]*\\.)+([\\p{L}0-9-]{2,}))(?:[/?#]|:[0-9]).*");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|\\[\\s*\\]|<\\s*>|（\\s*）|【\\s*】|「\\s*」");
    private static final Pattern BLANK_BEFORE_END = Pattern.compile("\\s+(?=[)\\]）】」,;])");
    private static final String DANGLING = " ,;:|/·–—-";

    /** What stands before the host of an address. */
    private static final Pattern BEFORE_HOST = Pattern.compile(
            "^(?:[a-z][a-z0-9+.-]{1,15}://(?:[^/?#@]*@)?|mailto:|www[0-9]?\\.)", Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER_HOST = Pattern.compile("[/?#:].*$");

    private WebAddress() {}

    /** @param title in one line; what is left of it may be empty */
    static String leftOut(String title) {
        String left = replaced(title, address -> "");
        return left.equals(title) ? title : tidied(left);
    }

    /**
     * Each address as the name of its host: a parcel is sent by what a name or a street says, so nothing of it but the way
     * to a website is missed.
     *
     * @param words in one line
     */
    static String asName(String words) {
        return replaced(words, WebAddress::host);
    }

    private static String host(String address) {
        String host = address;
        String before;
        do {
            before = host;
            host = AFTER_HOST
                    .matcher(BEFORE_HOST.matcher(host).replaceFirst(""))
                    .replaceFirst("");
        } while (!host.equals(before));
        return host;
    }

    private static String replaced(String words, UnaryOperator<String> address) {
        if (!mayHold(words)) {
            return words;
        }
        StringBuilder left = new StringBuilder(words.length());
        Matcher run = RUN.matcher(words);
        int told = 0;
        while (run.find()) {
            int start = startOfAddress(run.group());
            if (start >= 0) {
                left.append(words, told, run.start() + start)
                        .append(address.apply(run.group().substring(start)));
                told = run.end();
            }
        }
        return left.append(words, told, words.length()).toString();
    }

    /** Every address has one of these; few titles do. */
    private static boolean mayHold(String title) {
        for (int at = 0; at < title.length(); at++) {
            char c = title.charAt(at);
            boolean www = (c == 'w' || c == 'W') && title.regionMatches(true, at, "www", 0, 3);
            if (www || c == ':' || c == '/' || c == '?' || c == '#') {
                return true;
            }
        }
        return false;
    }

    /** Where in a run without blanks an address starts; -1 where there is none. */
    private static int startOfAddress(String run) {
        Matcher beginning = BEGINNING.matcher(run);
        if (beginning.find() && beginning.end() < run.length()) {
            return beginning.start();
        }
        Matcher host = HOST.matcher(run);
        return host.matches() && DOMAINS.isValidTld(host.group(2)) ? 0 : -1;
    }

    private static String tidied(String words) {
        String whole = EMPTY_BRACKETS.matcher(OneLine.of(words)).replaceAll(" ");
        String tight = BLANK_BEFORE_END.matcher(OneLine.of(whole)).replaceAll("");
        int from = 0;
        int to = tight.length();
        while (from < to && DANGLING.indexOf(tight.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && DANGLING.indexOf(tight.charAt(to - 1)) >= 0) {
            to--;
        }
        return tight.substring(from, to);
    }
}
