package io.ordernotifier.policy.words;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.ReadDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A text of which a person has said which rules it breaks, as the {@link Judge} sees it.
 *
 * @param id the same in each run
 * @param letter whether it is a whole letter, of which only a part may break a rule
 * @param tuned whether the patterns were written with it in sight, so that what they find here says little of them
 * @param broken the IDs of the rules it breaks
 */
record TrainingText(
        String id, String language, boolean letter, boolean tuned, Set<String> broken, List<Sentence> sentences) {

    /**
     * What is weighed of a sentence.
     *
     * @param features in the order in which they were read
     * @param ofWords how many of them are of words; those of concepts come after
     * @param found the rules of which a pattern was found in it, one bit each
     * @param passage which of the draft's passages it is of
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers; never compared
    record Sentence(int[] features, int ofWords, int found, int passage) {}

    boolean breaks(int rule) {
        return broken.contains(Weights.rules().get(rule));
    }

    /** Whether a sentence and the next are of one passage, so that they are weighed together. */
    boolean goesOn(int sentence) {
        return sentence + 1 < sentences.size()
                && sentences.get(sentence).passage()
                        == sentences.get(sentence + 1).passage();
    }

    static List<Sentence> sentences(ReadDraft draft, WordBook book) {
        List<Sentence> all = new ArrayList<>();
        int number = 0;
        for (Passage passage : draft.words()) {
            FoldedText folded = passage.folded();
            SellersWords words = SellersWords.of(folded, draft.orderWords().in(folded));
            read(WordText.of(words.text(), words.fromOrder()).text(), book, number++, all);
        }
        return all;
    }

    private static void read(String text, WordBook book, int passage, List<Sentence> all) {
        TermSearch terms = new TermSearch(book, text);
        Sentences sentences = Sentences.of(text, terms);
        int[] found = new int[sentences.count()];
        for (Found pattern : sentences.count() == 0 ? List.<Found>of() : book.find(terms)) {
            found[sentences.at(pattern.start())] |= 1 << Weights.rules().indexOf(pattern.rule());
        }
        Features features = Features.ofThread();
        for (int i = 0; i < found.length; i++) {
            sentences.read(i, features, book);
            int[] numbers = new int[features.count()];
            Arrays.setAll(numbers, features::number);
            all.add(new Sentence(numbers, features.ofWords(), found[i], passage));
        }
    }
}
