package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.ReadDraft;

/**
 * The order's ID must be where the buyer reads: in the subject, or else in the text and, where there is HTML, in what is
 * visible of it, since a buyer is shown only one of the two.
 */
final class OrderIdRule implements Rule {
    static final RuleType TYPE = RuleType.of(
            "order-id",
            "Every message states the ID of the order it is about.",
            "the ID of its order is missing",
            OrderIdRule::new);

    /** Below this length any number would look like another order's ID. */
    private static final int SHORTEST_TELLING_ID = 8;

    @Override
    public void check(ReadDraft draft, Findings findings) {
        String id = Folding.fold(draft.draft().orderId());
        if (id.isEmpty() || place(draft.subject().folded(), id) >= 0) {
            return;
        }
        for (Passage body : draft.bodies()) {
            if (place(body.folded(), id) < 0) {
                report(draft, body, id, findings);
                return;
            }
        }
    }

    @Override
    public boolean isSameForPlainWords() {
        return true;
    }

    private static void report(ReadDraft draft, Passage body, String id, Findings findings) {
        String suggestion = "State the order ID " + draft.draft().orderId() + ".";
        int other = alike(body.folded().text(), id);
        if (other >= 0) {
            String stated = body.folded().written(other, other + id.length());
            findings.add(
                    body.part(),
                    body.folded().span(other, other + id.length()),
                    "The message names the order " + stated + ", which is not the order it is about.",
                    suggestion);
        } else {
            findings.missing(
                    "The " + (body.part() == Part.HTML ? "HTML" : "text") + " does not state the order's ID.",
                    suggestion);
        }
    }

    private static int place(FoldedText text, String id) {
        int at = text.text().indexOf(id);
        while (at >= 0 && !isWhole(text.text(), at, at + id.length())) {
            at = text.text().indexOf(id, at + 1);
        }
        return at;
    }

    private static boolean isWhole(String text, int from, int to) {
        return !Letters.continues(text, from) && !Letters.continues(text, to);
    }

    /** The first word of the same shape, digit for digit and letter for letter, or -1. */
    private static int alike(String text, String id) {
        if (id.length() < SHORTEST_TELLING_ID) {
            return -1;
        }
        for (int at = 0; at + id.length() <= text.length(); at++) {
            int same = 0;
            while (same < id.length() && shape(text.charAt(at + same)) == shape(id.charAt(same))) {
                same++;
            }
            if (same == id.length() && isWhole(text, at, at + same) && Letters.isDigit(id.charAt(same - 1))) {
                return at;
            }
        }
        return -1;
    }

    private static char shape(char c) {
        return Letters.isDigit(c) ? '0' : Letters.isWordCharacter(c) ? 'a' : c;
    }
}
