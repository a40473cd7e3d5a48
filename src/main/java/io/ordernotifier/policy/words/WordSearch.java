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

    /**
     * A place where words break a rule, by a pattern or by their weight.
     *
     * @param byWeight whether no pattern tells, but the weight of the words
     * @param certainty how sure the judge is, in percent
     * @param heaviest where the words stand that weigh most, the heaviest first; none where a pattern tells
     */
    public record Place(String rule, Part part, Span span, boolean byWeight, int certainty, List<Span> heaviest) {
        public Place {
            heaviest = List.copyOf(heaviest);
        }
    }

    /** No pack tells of more places a rule. */
    static final int MOST = 100;

    private static final WordCache FINDINGS = cache(WordBookReader.read());

    private final List<Place> places;

    private WordSearch(List<Place> places) {
        this.places = List.copyOf(places);
    }

    private static WordCache cache(WordBook book) {
        return new WordCache(book, new Judge(book, Weights.read()));
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
                places.add(place(found, passage.part(), words.text()));
            }
        }
        return new WordSearch(places);
    }

    private static Place place(Found found, Part part, FoldedText text) {
        List<Span> heaviest = found.heaviest().stream()
                .map(word -> text.span(word.start(), word.end()))
                .toList();
        return new Place(
                found.rule(),
                part,
                text.span(found.start(), found.end()),
                found.byWeight(),
                found.certainty(),
                heaviest);
    }

    /** Where words break a rule, if one must be so sure of it. */
    public List<Place> places(String rule, Certainty certainty) {
        if (places.isEmpty()) {
            return places;
        }
        List<Place> kept = new ArrayList<>();
        places.stream()
                .filter(place -> place.rule().equals(rule) && !place.byWeight())
                .filter(place -> place.certainty() >= certainty.innocence())
                .forEach(kept::add);
        for (Place place : places) {
            if (kept.size() < MOST
                    && place.rule().equals(rule)
                    && place.byWeight()
                    && place.certainty() >= certainty.breaches()
                    && kept.stream().noneMatch(other -> overlaps(place, other))) {
                kept.add(place);
            }
        }
        return kept;
    }

    private static boolean overlaps(Place place, Place other) {
        return place.part() == other.part()
                && place.span().start() < other.span().end()
                && other.span().start() < place.span().end();
    }
}
