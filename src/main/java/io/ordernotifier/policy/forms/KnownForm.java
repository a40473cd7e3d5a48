package io.ordernotifier.policy.forms;

import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.OrderWord;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.FilledForm;
import io.ordernotifier.rendering.RequiredFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one form: whether it breaks a rule with stand-ins for the order's words, and what those words must not be
 * so that it says the same with them.
 */
final class KnownForm {
    /** Such drafts are read one by one. */
    private static final KnownForm UNCERTAIN = new KnownForm(null, null, "", List.of());

    /** Of which it is not worked out before it comes a second time: most that differ by an amount do not. */
    static final KnownForm SEEN_ONCE = new KnownForm(null, null, "", List.of());

    private final @Nullable FixedWords fixed;
    private final @Nullable PlainFilling filling;
    private final String orderId;
    private final List<RequiredFact> facts;

    private KnownForm(
            @Nullable FixedWords fixed, @Nullable PlainFilling filling, String orderId, List<RequiredFact> facts) {
        this.fixed = fixed;
        this.filling = filling;
        this.orderId = orderId;
        this.facts = facts;
    }

    static KnownForm of(Draft draft, FilledForm form, PlainFilling filling, Predicate<Draft> clears) {
        Draft standIn = new StandIns(filling).draft(draft, form);
        if (standIn == null || standIn.orderId().equals(draft.orderId()) || !clears.test(standIn)) {
            return UNCERTAIN;
        }
        FixedWords fixed = FixedWords.of(standIn);
        return fixed == null
                ? UNCERTAIN
                : new KnownForm(fixed, filling, draft.orderId(), draft.facts().required());
    }

    /** Whether a draft of this form is certain to break no rule. */
    boolean clears(Draft draft, FilledForm form, PlainFilling its) {
        return fixed != null
                && filling != null
                && standsAt(orderId, draft.orderId(), form)
                && areStated(draft.facts().required(), form)
                && areInTheirHolesOnly(its, fixed);
    }

    /** The words of the draft this was made of stood in a hole, and these stand there; or they are the same. */
    private boolean standsAt(String known, String words, FilledForm form) {
        Integer hole = filling == null ? null : filling.places().get(known);
        return hole == null ? known.equals(words) : form.values().get(hole).equals(words);
    }

    private boolean areStated(List<RequiredFact> required, FilledForm form) {
        if (required.size() != facts.size()) {
            return false;
        }
        for (int fact = 0; fact < facts.size(); fact++) {
            List<List<String>> known = facts.get(fact).wordings();
            List<List<String>> wordings = required.get(fact).wordings();
            if (known.size() != wordings.size()) {
                return false;
            }
            for (int wording = 0; wording < known.size(); wording++) {
                if (!areStated(known.get(wording), wordings.get(wording), form)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean areStated(List<String> known, List<String> fragments, FilledForm form) {
        if (known.size() != fragments.size()) {
            return false;
        }
        for (int at = 0; at < known.size(); at++) {
            if (!standsAt(known.get(at), fragments.get(at), form)) {
                return false;
            }
        }
        return true;
    }

    /** Whether none of the order's words is found anywhere but in its holes, whole or in part. */
    private static boolean areInTheirHolesOnly(PlainFilling filling, FixedWords fixed) {
        Map<String, List<String>> byLastWord = new HashMap<>();
        for (OrderWord words : filling.words()) {
            Integer hole = filling.places().get(words.written());
            if (hole != null) {
                String folded = words.folded();
                byLastWord
                        .computeIfAbsent(lastWord(folded), last -> new ArrayList<>(1))
                        .add(folded);
                if (!fixed.mayHold(hole, folded)) {
                    return false;
                }
            }
        }
        for (OrderWord words : filling.words()) {
            if (reachesBeyondHoles(words, fixed, byLastWord)) {
                return false;
            }
        }
        return true;
    }

    private static String lastWord(String folded) {
        int end = folded.length();
        while (end > 0 && !Letters.isPlain(folded.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Letters.isPlain(folded.charAt(start - 1))) {
            start--;
        }
        return folded.substring(start, end);
    }

    /**
     * Whether words may be found that begin outside a hole, or that go on beyond one: then what fills the hole ends as they
     * begin.
     */
    private static boolean reachesBeyondHoles(OrderWord words, FixedWords fixed, Map<String, List<String>> byLastWord) {
        String folded = words.folded();
        boolean first = true;
        int at = 0;
        while (at < folded.length()) {
            int end = at;
            while (end < folded.length() && Letters.isPlain(folded.charAt(end))) {
                end++;
            }
            if (end > at) {
                String word = folded.substring(at, end);
                if ((first && fixed.contain(words, word))
                        || (end < folded.length()
                                && (fixed.standBefore(words, word) || endsSo(byLastWord.get(word), folded, end)))) {
                    return true;
                }
                first = false;
            }
            at = end + 1;
        }
        return false;
    }

    /** Whether some of these end as the words begin, up to there or to the sign behind it. */
    private static boolean endsSo(@Nullable List<String> fillings, String words, int end) {
        if (fillings == null) {
            return false;
        }
        String beginning = words.substring(0, end);
        for (String each : fillings) {
            if (each.endsWith(beginning) || (end + 1 < words.length() && each.endsWith(words.substring(0, end + 1)))) {
                return true;
            }
        }
        return false;
    }
}
