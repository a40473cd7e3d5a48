package io.ordernotifier.policy.words;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.ReadDraft;
import java.util.ArrayList;
import java.util.List;

/** What the word rules find in a draft: searched once for all of them. */
public final class WordSearch {

    /** A place where words of a rule stand. */
    public record Place(String rule, Part part, Span span) {}

    private static final WordCache FINDINGS = new WordCache(WordBookReader.read());

    private final List<Place> places;

    private WordSearch(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /** Searches all words of a draft, or gives what was found before. */
    public static WordSearch of(ReadDraft draft) {
        return draft.once(WordSearch.class, WordSearch::search);
    }

    private static WordSearch search(ReadDraft draft) {
        List<Place> places = new ArrayList<>();
        for (Passage passage : draft.words()) {
            FoldedText folded = passage.folded();
            SellersWords words = SellersWords.of(folded, draft.orderWords().in(folded));
            List<Found> all = draft.isAfresh() ? FINDINGS.findAfresh(words) : FINDINGS.find(words);
            for (Found found : all) {
                if (passage.part() == Part.SUBJECT && found.groups() == 1) {
                    continue; // "Re: coupon" names what the letter is about and says nothing of it yet
                }
                places.add(new Place(found.rule(), passage.part(), words.text().span(found.start(), found.end())));
            }
        }
        return new WordSearch(places);
    }

    /** Where words of a rule stand. */
    public List<Place> places(String rule) {
        return places.isEmpty()
                ? places
                : places.stream().filter(place -> place.rule().equals(rule)).toList();
    }
}
