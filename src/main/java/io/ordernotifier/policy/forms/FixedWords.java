package io.ordernotifier.policy.forms;

import io.ordernotifier.policy.links.Link;
import io.ordernotifier.policy.links.LinkScanner;
import io.ordernotifier.policy.links.PlainSurroundings;
import io.ordernotifier.policy.links.PlainWords;
import io.ordernotifier.policy.reading.Anchor;
import io.ordernotifier.policy.reading.Attribute;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.OrderWord;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.reading.ReadHtml;
import io.ordernotifier.rendering.Draft;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a form around the order's: the same in all drafts of it. */
final class FixedWords {
    private static final String NUMBER = Letters.small(StandIns.NUMBER);
    private static final int NUMBER_HOLE = -1;
    private static final char NOTHING = '\0';

    private final List<String> texts = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final Set<String> all = new HashSet<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final @Nullable String page;
    private final Set<Integer> spelledBefore = new HashSet<>();
    private final Set<Integer> spelledAfter = new HashSet<>();

    private FixedWords(@Nullable String page) {
        this.page = page;
    }

    /**
     * Those of a draft with {@link StandIns}. Nothing where one stands in a place or in surroundings in which it would
     * matter what words it stands for.
     */
    static @Nullable FixedWords of(Draft standIn) {
        List<URI> pages = standIn.facts().trackingPages();
        FixedWords fixed = new FixedWords(pages.isEmpty() ? null : pages.get(0).toString());
        ReadDraft read = ReadDraft.afresh(standIn);
        ReadHtml html = read.html();
        for (Passage passage : read.words()) {
            if (!fixed.add(passage)) {
                return null;
            }
        }
        return html == null || fixed.isSeenIn(html, Objects.requireNonNull(standIn.html())) ? fixed : null;
    }

    /** Whether each stand-in of the HTML stands where words are read, or is the tracking page's number in its link. */
    private boolean isSeenIn(ReadHtml html, String written) {
        List<Passage> read = new ArrayList<>(html.hidden());
        read.add(html.visible());
        int linked = 0;
        for (Attribute attribute : html.attributes()) {
            Passage value = attribute.value();
            if (value.visibility() == Passage.Visibility.LABEL) {
                read.add(value);
            } else if (value.text().contains(StandIns.NUMBER)) {
                if (!attribute.name().equals("href") || !value.text().equals(page)) {
                    return false;
                }
                linked++;
            }
        }
        for (Anchor anchor : html.anchors()) {
            if (!anchor.address().equals(page) && !anchor.address().startsWith("#")) {
                return false;
            }
        }
        long signs = read.stream().mapToLong(each -> signs(each.text())).sum();
        int numbers = read.stream().mapToInt(each -> numbers(each.text())).sum();
        return signs == signs(written) && numbers + linked == numbers(written);
    }

    private static long signs(String text) {
        return text.chars().filter(c -> StandIns.isSign((char) c)).count();
    }

    private static int numbers(String text) {
        return (text.length() - text.replace(StandIns.NUMBER, "").length()) / StandIns.NUMBER.length();
    }

    private boolean add(Passage passage) {
        FoldedText folded = passage.folded();
        String text = folded.text();
        if (!linksOnlyToPage(passage)) {
            return false;
        }
        StringBuilder fixed = new StringBuilder(text);
        for (Place place : places(text)) {
            PlainSurroundings beside = PlainSurroundings.of(folded, place.start(), place.end());
            if (!beside.plain()) {
                return false;
            }
            if (beside.spelledBefore()) {
                spelledBefore.add(place.hole());
            }
            if (beside.spelledAfter()) {
                spelledAfter.add(place.hole());
            }
            note(text, place);
            for (int at = place.start(); at < place.end(); at++) {
                fixed.setCharAt(at, NOTHING);
            }
        }
        String words = fixed.toString();
        texts.add(words);
        written.add(passage.text());
        all.addAll(OrderWord.singleWords(words));
        return true;
    }

    private boolean linksOnlyToPage(Passage passage) {
        FoldedText folded = passage.folded();
        for (Link link : LinkScanner.scan(passage)) {
            boolean tracking = link.form() == Link.Form.WITH_SCHEME
                    && folded.written(link.from(), link.to()).equals(page)
                    && isApart(folded.text(), link.from(), link.to());
            if (!tracking) {
                return false;
            }
        }
        return true;
    }

    private static boolean isApart(String text, int from, int to) {
        return (from == 0 || text.charAt(from - 1) <= ' ') && (to == text.length() || text.charAt(to) <= ' ');
    }

    /** Where a stand-in stands. */
    private record Place(int hole, int start, int end) {}

    /** Where stand-ins stand by themselves; the number within the tracking page's address is none. */
    private static List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            if (StandIns.isSign(text.charAt(at))) {
                end = text.indexOf(text.charAt(at), at + 1) + 1;
                places.add(new Place(StandIns.holeOf(text.charAt(at)), at, end));
            } else if (text.startsWith(NUMBER, at) && !isWithinPage(text, at)) {
                end = at + NUMBER.length();
                places.add(new Place(NUMBER_HOLE, at, end));
            }
            at = Math.max(end, at + 1);
        }
        return places;
    }

    private static boolean isWithinPage(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) > ' ') {
            start--;
        }
        return text.startsWith("https://", start);
    }

    /** The word before a hole, and what stands between the two. */
    private void note(String text, Place place) {
        int end = place.start();
        while (end > 0 && !isWord(text.charAt(end - 1)) && !StandIns.isSign(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isWord(text.charAt(start - 1))) {
            start--;
        }
        if (end > start) {
            before.computeIfAbsent(text.substring(start, end), word -> new HashSet<>())
                    .add(plain(text.substring(start, place.start())));
        }
    }

    private static String plain(String words) {
        return words.replace(FoldedText.LINE_END, ' ').replace(FoldedText.PARAGRAPH_END, ' ');
    }

    private static boolean isWord(char c) {
        return Letters.isWordCharacter(c);
    }

    /** Whether the word, with all that follows it up to a hole, is a part of the order's words. */
    boolean standBefore(OrderWord words, String word) {
        Set<String> beside = before.get(word);
        return beside != null && beside.stream().anyMatch(words.folded()::contains);
    }

    /** Whether as much of them stands somewhere as is enough to be taken for the order's. */
    boolean contain(OrderWord words, String firstWord) {
        return all.contains(firstWord)
                && (words.phrase()
                        ? texts.stream().anyMatch(text -> text.contains(words.start()))
                        : written.stream().anyMatch(text -> text.contains(words.written())));
    }

    /** Whether these may fill the hole: no name is spelled beside it that could go on with their first or last character. */
    boolean mayHold(int hole, String folded) {
        return !(spelledBefore.contains(hole) && PlainWords.beginWithSingle(folded))
                && !(spelledAfter.contains(hole) && PlainWords.endWithSingle(folded));
    }
}
