package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.Amounts;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.util.Arrays;
import java.util.BitSet;

/** Makes a word text in one pass over the folded one. */
final class WordTextBuilder {
    /** Letters written one by one that are read as one word, at least so many. */
    private static final int SHORTEST_SPACED_WORD = 4;

    private final FoldedText folded;
    private final String text;
    private final BitSet fromOrder;
    private final Names names;
    private final StringBuilder words;
    private int[] starts;
    private int[] ends;

    WordTextBuilder(FoldedText folded, BitSet fromOrder, Names names) {
        this.folded = folded;
        this.text = folded.text();
        this.names = names;
        this.fromOrder = new BitSet();
        this.fromOrder.or(fromOrder);
        this.fromOrder.or(names.people());
        this.words = new StringBuilder(text.length());
        this.starts = new int[text.length() + 1];
        this.ends = new int[text.length() + 1];
    }

    WordText build() {
        int at = 0;
        while (at < text.length()) {
            mark(at);
            at = read(at);
        }
        mark(at);
        return new WordText(
                words.toString(), Arrays.copyOf(starts, words.length()), Arrays.copyOf(ends, words.length()));
    }

    /** Notes where a name starts or ends: in place of a space, where there is one. */
    private void mark(int at) {
        if (names.ends(at)) {
            separate(WordText.NAME_END, at);
        }
        if (names.starts(at)) {
            separate(WordText.NAME_START, at);
        }
    }

    private void separate(char mark, int at) {
        int last = words.length() - 1;
        if (last >= 0 && words.charAt(last) == ' ') {
            words.setLength(last);
        }
        append(mark, Math.max(0, at - 1), Math.max(0, at - 1));
    }

    private int read(int at) {
        char c = text.charAt(at);
        if (fromOrder.get(at)) {
            int end = Math.min(text.length(), fromOrder.nextClearBit(at));
            append(WordText.FROM_ORDER, at, end);
            return end;
        }
        if (startsWord(at)) {
            int spelled = SpelledNumber.end(text, at);
            if (spelled > 0) {
                append(WordText.TELEPHONE_NUMBER, at, spelled);
                return spelled;
            }
        }
        if (Letters.isWordCharacter(c) && startsWord(at)) {
            return readWord(at);
        }
        if (c == '+' || c == '(') {
            int number = telephoneEnd(at);
            if (number > 0) {
                append(WordText.TELEPHONE_NUMBER, at, number);
                return number;
            }
        }
        if (c == '★') {
            return readStars(at);
        }
        if (Character.isLetterOrDigit(c) || isMeaningfulSign(c)) {
            appendSign(c, at);
        } else if (endsSentence(c, at)) {
            endSentence(at);
        } else if (endsClause(c, at)) {
            endClause(at);
        } else if (!splitsIdeographs(c, at)) {
            space(at);
        }
        return at + 1;
    }

    private boolean endsClause(char c, int at) {
        return switch (c) {
            case ',' -> !(isDigitAt(at - 1) && isDigitAt(at + 1));
            case ':', '(', ')', '[', ']', '、' -> true;
            case '-' -> at > 0 && text.charAt(at - 1) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
            default -> false;
        };
    }

    private boolean isDigitAt(int at) {
        return at >= 0 && at < text.length() && Letters.isDigit(text.charAt(at));
    }

    /** Signs put between ideographs to hide a word: 好*评. */
    private boolean splitsIdeographs(char c, int at) {
        return "*-_/|~+.・^#=".indexOf(c) >= 0
                && at > 0
                && at + 1 < text.length()
                && Folding.isIdeographic(text.charAt(at - 1))
                && Folding.isIdeographic(text.charAt(at + 1));
    }

    private void endClause(int at) {
        int last = words.length() - 1;
        if (last >= 0 && words.charAt(last) == ' ') {
            words.setLength(last);
            last--;
        }
        if (last >= 0 && !WordText.isBetweenWords(words.charAt(last))) {
            append(WordText.CLAUSE_END, at, at + 1);
        }
    }

    private boolean startsWord(int at) {
        return at == 0 || !Letters.isWordCharacter(text.charAt(at - 1)) || fromOrder.get(at - 1);
    }

    /** A word with all that is written in it, or a mail address, a number, letters one by one. */
    private int readWord(int at) {
        int mail = mailAddressEnd(at);
        if (mail > 0) {
            append(WordText.MAIL_ADDRESS, at, mail);
            return mail;
        }
        if (Letters.isDigit(text.charAt(at))) {
            int number = telephoneEnd(at);
            if (number > 0) {
                append(WordText.TELEPHONE_NUMBER, at, number);
                return number;
            }
        }
        int spaced = readSpacedLetters(at);
        if (spaced > 0) {
            return spaced;
        }
        int end = at;
        while (end < text.length() && !fromOrder.get(end) && isInWord(at, end)) {
            append(lettered(at, end), end, end + 1);
            end++;
        }
        return end;
    }

    private boolean isInWord(int start, int at) {
        char c = text.charAt(at);
        return Letters.isWordCharacter(c) || ("@$!".indexOf(c) >= 0 && at > start && isBetweenLetters(at));
    }

    /** The letter that a digit or sign between letters stands for: rev1ew, st@r. */
    private char lettered(int start, int at) {
        char c = text.charAt(at);
        int index = "013457@$!".indexOf(c);
        return index >= 0 && at > start && isBetweenLetters(at) ? "oieastasi".charAt(index) : c;
    }

    private boolean isBetweenLetters(int at) {
        return at > 0 && at + 1 < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at + 1));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** "f r e e" as one word: single letters with one space, dot or dash between each two. */
    private int readSpacedLetters(int at) {
        int end = at;
        int letters = 0;
        while (end < text.length()
                && isLatin(text.charAt(end))
                && (end + 1 == text.length() || !Letters.isWordCharacter(text.charAt(end + 1)))) {
            letters++;
            boolean goesOn = end + 2 < text.length()
                    && " .-_*".indexOf(text.charAt(end + 1)) >= 0
                    && isLatin(text.charAt(end + 2))
                    && !(end + 3 < text.length() && Letters.isWordCharacter(text.charAt(end + 3)));
            if (!goesOn) {
                break;
            }
            end += 2;
        }
        if (letters < SHORTEST_SPACED_WORD) {
            return 0;
        }
        joinLetters(at, end);
        if (letters > SHORTEST_SPACED_WORD && "aeiouy".indexOf(text.charAt(at)) >= 0) {
            // The first letter may be a word by itself: "a f r e e lamp".
            append(' ', at, at + 1);
            joinLetters(at + 2, end);
        }
        return end + 1;
    }

    private void joinLetters(int from, int last) {
        for (int i = from; i <= last; i += 2) {
            append(text.charAt(i), i, i + 1);
        }
    }

    private int mailAddressEnd(int start) {
        if (isInWebAddress(start)) {
            return 0;
        }
        int at = start;
        while (at < text.length()
                && at - start < 64
                && (Letters.isWordCharacter(text.charAt(at)) || "._-+".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at + 1 >= text.length() || text.charAt(at) != '@') {
            return 0;
        }
        int host = at + 1;
        int end = host;
        while (end < text.length()
                && end - host < 255
                && (Letters.isWordCharacter(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > host && !Letters.isWordCharacter(text.charAt(end - 1))) {
            end--;
        }
        int dot = text.substring(host, end).indexOf('.');
        return dot > 0 && host + dot < end - 1 ? end : 0;
    }

    /** "https://www.ups.com@shop.example" is no mail address. */
    private boolean isInWebAddress(int start) {
        return text.startsWith("www.", start) || (start > 0 && "/.".indexOf(text.charAt(start - 1)) >= 0);
    }

    /** Where a telephone number that starts here ends, or 0: seven to fifteen digits, grouped, and no date. */
    private int telephoneEnd(int start) {
        int digits = 0;
        int end = start;
        int at = start;
        int dots = 0;
        while (at < text.length() && at - start < 24 && !fromOrder.get(at)) {
            char c = text.charAt(at);
            if (Letters.isDigit(c)) {
                digits++;
                end = at + 1;
            } else if (" -()/.".indexOf(c) < 0 && !(c == '+' && at == start)) {
                break;
            } else if (at > start && " -/.".indexOf(c) >= 0 && " -/.".indexOf(text.charAt(at - 1)) >= 0 && c != '(') {
                break;
            }
            dots += c == '.' || c == '/' ? 1 : 0;
            at++;
        }
        boolean whole = end >= text.length() || !Letters.isWordCharacter(text.charAt(end));
        boolean international = text.charAt(start) == '+';
        boolean date = digits == 8 && (dots > 0 || text.charAt(Math.min(text.length() - 1, start + 4)) == '-');
        return whole && digits >= (international ? 7 : 8) && digits <= 15 && !date && !Amounts.isOne(text, start, end)
                ? end
                : 0;
    }

    /** Stars are counted: ★★★★★ is 5★. */
    private int readStars(int at) {
        int end = at;
        int stars = 0;
        while (end < text.length()
                && (text.charAt(end) == '★'
                        || (text.charAt(end) == ' ' && end + 1 < text.length() && text.charAt(end + 1) == '★'))) {
            stars += text.charAt(end) == '★' ? 1 : 0;
            end++;
        }
        if (stars > 1) {
            append((char) ('0' + Math.min(stars, 9)), at, end);
        }
        appendSign('★', at);
        return end;
    }

    private static boolean isMeaningfulSign(char c) {
        return "%$€£¥".indexOf(c) >= 0 || Character.isSurrogate(c);
    }

    /** A sign stands close to its number: "10 %" is 10%. */
    private void appendSign(char c, int at) {
        int last = words.length() - 1;
        if ("%€£¥★".indexOf(c) >= 0
                && last > 0
                && words.charAt(last) == ' '
                && Letters.isDigit(words.charAt(last - 1))) {
            words.setLength(last);
        }
        append(c, at, at + 1);
    }

    private boolean endsSentence(char c, int at) {
        if (c == FoldedText.PARAGRAPH_END || c == '。' || c == ';') {
            return true;
        }
        if (c == FoldedText.LINE_END) {
            return !goesOnInNextLine(at);
        }
        boolean last = at + 1 >= text.length();
        return "!?".indexOf(c) >= 0
                || (c == '.'
                        && (last || !Letters.isWordCharacter(text.charAt(at + 1)))
                        && !Names.isAbbreviation(text, at)
                        && !splitsIdeographs(c, at));
    }

    /** A line that goes on with a small letter is no new sentence. */
    private boolean goesOnInNextLine(int at) {
        return at + 1 < text.length() && folded.isSmall(at + 1);
    }

    private void endSentence(int at) {
        int last = words.length() - 1;
        if (last >= 0 && (words.charAt(last) == ' ' || words.charAt(last) == WordText.CLAUSE_END)) {
            words.setLength(last);
            last--;
        }
        if (last >= 0 && words.charAt(last) != WordText.SENTENCE_END) {
            append(WordText.SENTENCE_END, at, at + 1);
        }
    }

    private void space(int at) {
        int last = words.length() - 1;
        if (last >= 0 && !WordText.isBetweenWords(words.charAt(last))) {
            append(' ', at, at + 1);
        }
    }

    private void append(char c, int start, int end) {
        int at = words.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        words.append(c);
    }
}
