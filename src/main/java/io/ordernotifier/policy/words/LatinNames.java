package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.words.NameWords.Kind;
import java.util.Arrays;

/** Finds names by the capitals they are written with and by the words beside them. */
final class LatinNames {
    private static final int LONGEST_PERSON = 3;
    private static final int LONGEST_STREET = 6;
    /** Two capitals in a row are also in "our Black Friday", three are the name of a product. */
    private static final int SHORTEST_PHRASE = 3;

    private final String text;
    private final FoldedText folded;
    private final Names names;
    private final NameWords words = NameWords.all();
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    LatinNames(FoldedText folded, Names names) {
        this.folded = folded;
        this.text = folded.text();
        this.names = names;
    }

    void find() {
        split();
        for (int i = 0; i < count; i++) {
            if (words.mayKnow(text, starts[i], ends[i])) {
                readAround(i);
            }
            if (isNumber(i) && i > 0 && isCapital(i - 1) && isNear(i - 1) && words.endsAsStreet(word(i - 1))) {
                names.addPerson(starts[i - 1], ends[i - 1]);
            }
        }
        findCapitalRuns();
    }

    private void readAround(int index) {
        if (isCapital(index) || starts[index] == 0 || !isPlainBefore(index)) {
            readTitles(index);
        }
        String word = word(index);
        if (words.is(Kind.STREET_BEFORE, word)) {
            readStreetAfter(index);
        }
        if (isCapital(index) && index > 0 && isCapital(index - 1) && words.is(Kind.STREET_AFTER, word)) {
            readStreetBefore(index);
        }
    }

    private void split() {
        int at = 0;
        while (at < text.length()) {
            if (!Letters.isWordCharacter(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && (Letters.isWordCharacter(text.charAt(at)) || isInnerDot(start, at))) {
                at++;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            starts[count] = start;
            ends[count++] = at;
        }
    }

    /** The dot of "sig.ra". */
    private boolean isInnerDot(int start, int at) {
        return text.charAt(at) == '.'
                && at - start < 5
                && at + 1 < text.length()
                && Letters.isWordCharacter(text.charAt(at + 1))
                && !Letters.isDigit(text.charAt(at + 1));
    }

    private String word(int index) {
        return ends[index] - starts[index] > 24 ? "" : text.substring(starts[index], ends[index]);
    }

    private boolean isCapital(int index) {
        return folded.isCapital(starts[index]);
    }

    private boolean isNumber(int index) {
        return Letters.isDigit(text.charAt(starts[index]));
    }

    /** Whether only a space stands before a word: it is in the middle of a line. */
    private boolean isPlainBefore(int index) {
        return starts[index] > 0 && text.charAt(starts[index] - 1) == ' ';
    }

    /** Whether the next word follows after no more than a space, a dot, a hyphen or an apostrophe. */
    private boolean isNear(int index) {
        if (index + 1 >= count) {
            return false;
        }
        for (int at = ends[index]; at < starts[index + 1]; at++) {
            if (" .-'".indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** "Dear Ms. Sale", "Hallo Jürgen Link,", "Frau Rabatt": the names after the longest phrase of the lists. */
    private void readTitles(int index) {
        String phrase = word(index);
        int last = index;
        boolean title = words.is(Kind.TITLE, phrase);
        boolean greeting = words.is(Kind.GREETING, phrase);
        int next = index;
        while (words.startsPhrase(phrase) && isNear(next)) {
            next++;
            phrase = phrase + " " + word(next);
            if (words.is(Kind.GREETING, phrase) || words.is(Kind.TITLE, phrase)) {
                greeting = true;
                last = next;
            }
        }
        if (title || greeting) {
            readPerson(last, title);
        }
    }

    private void readPerson(int before, boolean titled) {
        int last = before;
        while (last - before < LONGEST_PERSON && isNear(last) && isCapital(last + 1) && !isTitle(last + 1)) {
            last++;
        }
        if (last > before && (titled || endsAddress(last))) {
            names.addPerson(starts[before + 1], ends[last]);
        }
    }

    private boolean isTitle(int index) {
        return words.is(Kind.TITLE, word(index));
    }

    /** A greeting ends with a comma, an exclamation mark or the line. */
    private boolean endsAddress(int index) {
        int at = ends[index];
        return at >= text.length()
                || ",!:;.-\n\f".indexOf(text.charAt(at)) >= 0
                || (text.charAt(at) == ' ' && at + 1 < text.length() && "-(".indexOf(text.charAt(at + 1)) >= 0);
    }

    /** "rue de l'Avis": from the word for the street to the last capital, if the house has a number. */
    private void readStreetAfter(int index) {
        int last = index;
        int next = index;
        while (next - index < LONGEST_STREET && isNear(next)) {
            next++;
            if (isCapital(next)) {
                last = next;
            } else if (!words.is(Kind.WITHIN, word(next))) {
                break;
            }
        }
        boolean numbered =
                (index > 0 && isNumber(index - 1) && !isAmount(index - 1)) || (last + 1 < count && isNumber(last + 1));
        if (last > index && numbered) {
            names.addPerson(starts[index + 1], ends[last]);
        }
    }

    private boolean isAmount(int number) {
        return starts[number] > 0 && "$€£".indexOf(text.charAt(starts[number] - 1)) >= 0;
    }

    /** "14 Coupon Lane": the capitals before the word for the street, if a number or the end of one stands before. */
    private void readStreetBefore(int index) {
        int first = index;
        while (index - first < LONGEST_STREET && first > 0 && isNear(first - 1) && isCapital(first - 1)) {
            first--;
        }
        names.addPerson(starts[first], ends[index]);
    }

    /** Words with capitals in a row are a name, in a sentence that has small words too. */
    private void findCapitalRuns() {
        int small = 0;
        int sentence = 0;
        for (int i = 0; i < count; i++) {
            small += isSmall(i) ? 1 : 0;
            if (i + 1 == count || !isNear(i) || endsSentence(i)) {
                if (i + 1 == count || endsLine(i)) {
                    if (small >= 3) {
                        findCapitalRuns(sentence, i + 1);
                    }
                    sentence = i + 1;
                    small = 0;
                }
            }
        }
    }

    private boolean isSmall(int index) {
        return !isCapital(index) && !isNumber(index);
    }

    private boolean endsSentence(int index) {
        return index + 1 < count && starts[index + 1] - ends[index] > 1 && text.charAt(ends[index]) == '.';
    }

    private boolean endsLine(int index) {
        for (int at = ends[index]; at < starts[index + 1]; at++) {
            if (".!?\n\f;".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void findCapitalRuns(int from, int to) {
        int i = from;
        while (i < to) {
            if (!isInRun(i)) {
                i++;
                continue;
            }
            int last = i;
            int next = i;
            int capitals = 1;
            while (next + 1 < to && isNear(next) && !endsSentence(next)) {
                next++;
                if (isInRun(next)) {
                    last = next;
                    capitals++;
                } else if (!words.is(Kind.WITHIN_TITLE, word(next))) {
                    break;
                }
            }
            if (capitals >= SHORTEST_PHRASE) {
                names.addPhrase(starts[i], ends[last]);
            }
            i = last + 1;
        }
    }

    /** A word with a capital or a short number such as that of "5-Star"; no CODE. */
    private boolean isInRun(int index) {
        if (isNumber(index)) {
            return ends[index] - starts[index] <= 2 && index + 1 < count && isNear(index) && isCapital(index + 1);
        }
        boolean oneCapital = ends[index] - starts[index] < 2 || !folded.isCapital(starts[index] + 1);
        return isCapital(index) && oneCapital && !words.is(Kind.FUNCTION, word(index));
    }
}
