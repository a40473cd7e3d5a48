package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.ReadDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A message says more than thanks: a short text of which nothing is left when thanks, offers of help, greetings and the
 * order's own words are taken out needs not be sent.
 */
final class ThanksOnlyRule implements Rule {
    static final RuleType TYPE = RuleType.of(
            "thanks-only",
            "A message does not only say thank you, or that the seller is there to help.",
            "a message that says nothing but thanks",
            ThanksOnlyRule::new);

    /** In folded characters. Nobody says thank you for longer. */
    private static final int LONGEST = 600;

    /** What may be left: the names of a buyer, a seller, a shop. */
    private static final int MOST_WORDS_LEFT = 4;

    private static final int MOST_IDEOGRAPHS_LEFT = 6;

    /** Words that thank; without one of them a short text is an answer. */
    private static final String THANKS = "thanks ";

    private final List<Phrase> phrases = phrases();

    private record Phrase(String folded, boolean thanks) {}

    @Override
    public void check(ReadDraft draft, Findings findings) {
        Passage body = draft.bodies().stream()
                .filter(each -> !each.text().isBlank())
                .findFirst()
                .orElse(draft.text());
        FoldedText folded = body.folded();
        if (folded.text().length() > LONGEST
                || !saysNothingElse(folded.text(), draft.orderWords().in(folded))) {
            return;
        }
        findings.add(
                body.part(),
                body.span(),
                "This only thanks the buyer or offers help.",
                "Do not send it: the marketplace thanks buyers itself.");
    }

    private boolean saysNothingElse(String text, BitSet fromOrder) {
        StringBuilder left =
                new StringBuilder(text.replace(FoldedText.LINE_END, ' ').replace(FoldedText.PARAGRAPH_END, ' '));
        fromOrder.stream().forEach(at -> left.setCharAt(at, ' '));
        boolean thanks = false;
        for (Phrase phrase : phrases) {
            thanks |= takeOut(phrase.folded, left) && phrase.thanks;
        }
        return thanks && words(left) <= MOST_WORDS_LEFT && ideographs(left) <= MOST_IDEOGRAPHS_LEFT;
    }

    private static boolean takeOut(String phrase, StringBuilder text) {
        boolean found = false;
        int at = text.indexOf(phrase);
        while (at >= 0) {
            int end = at + phrase.length();
            if (!Letters.continues(text, at) && !Letters.continues(text, end)) {
                text.replace(at, end, " ".repeat(phrase.length()));
                found = true;
            }
            at = text.indexOf(phrase, at + 1);
        }
        return found;
    }

    /** Numbers are an order's ID or a date. */
    private static long words(CharSequence left) {
        long words = 0;
        for (int at = 0; at < left.length(); at++) {
            boolean starts = Letters.isWordCharacter(left.charAt(at)) && !Letters.continues(left, at);
            words += starts && !Letters.isDigit(left.charAt(at)) ? 1 : 0;
        }
        return words;
    }

    private static long ideographs(CharSequence left) {
        return left.chars().filter(c -> Folding.isIdeographic((char) c)).count();
    }

    /** The longest first: a phrase is taken out before a word in it. */
    private static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        try (InputStream file = ThanksOnlyRule.class.getResourceAsStream("/policy/thanks-only.txt")) {
            String lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : lines.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    boolean thanks = line.startsWith(THANKS);
                    String words = thanks ? line.substring(THANKS.length()) : line;
                    phrases.add(new Phrase(Folding.fold(words), thanks));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.folded.length())
                .reversed());
        return List.copyOf(phrases);
    }
}
