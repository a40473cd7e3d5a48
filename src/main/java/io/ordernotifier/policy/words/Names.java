package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.words.NameWords.Kind;
import java.util.BitSet;

/**
 * The names in a text that came from no order: people after a salutation, streets, and phrases that look like a
 * product's name, in quotation marks or with Capitals In A Row.
 */
final class Names {
    static final Names NONE = new Names();

    private final BitSet people = new BitSet();
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();

    /** Reads a folded text once. */
    static Names in(FoldedText folded) {
        Names names = new Names();
        new LatinNames(folded, names).find();
        new IdeographicNames(folded.text(), names.people).find();
        new QuotedNames(folded.text(), names).find();
        return names;
    }

    /** The characters of names of people and streets. */
    BitSet people() {
        return people;
    }

    /** Whether the name of a product may start here. */
    boolean starts(int at) {
        return starts.get(at);
    }

    /** Whether the name of a product may end before here. */
    boolean ends(int at) {
        return ends.get(at);
    }

    void addPerson(int start, int end) {
        people.set(start, end);
    }

    void addPhrase(int start, int end) {
        starts.set(start);
        ends.set(end);
    }

    /** Whether a dot belongs to a short form such as "Mr." or "z. B." and ends no sentence. */
    static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start < 6 && Letters.isWordCharacter(text.charAt(start - 1))) {
            start--;
        }
        return dot - start < 6 && NameWords.all().is(Kind.ABBREVIATION, text.substring(start, dot));
    }
}
