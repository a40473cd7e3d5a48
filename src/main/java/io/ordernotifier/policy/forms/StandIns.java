package io.ordernotifier.policy.forms;

import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.FilledForm;
import io.ordernotifier.rendering.RequiredFact;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a draft the same one with a stand-in for each of the order's words: it says what all drafts of its form say. */
final class StandIns {
    /** Stands in for a tracking number, and can stand in an address. */
    static final String NUMBER = "0Z0Z7Q7Q0Z0Z";

    private static final char LAST_SIGN = '\uEFFF';

    private final PlainFilling filling;

    StandIns(PlainFilling filling) {
        this.filling = filling;
    }

    /** The stand-in of a hole's words: two signs, and a number between them, for the words may hold one. */
    static String of(int hole) {
        return sign(hole) + " 7 " + sign(hole);
    }

    /** Of private use: no template that has forms holds one, and no filling. */
    static char sign(int hole) {
        return (char) (PlainFilling.SIGN + 1 + hole);
    }

    static int holeOf(char sign) {
        return sign - PlainFilling.SIGN - 1;
    }

    static boolean isSign(char c) {
        return c >= PlainFilling.SIGN && c <= LAST_SIGN;
    }

    /** Nothing where the lines of the text would not go on as those of the draft do. */
    @Nullable
    Draft draft(Draft draft, FilledForm form) {
        FilledForm.Parts parts =
                form.with(form.values().stream().map(this::value).toList());
        DraftFacts facts = draft.facts();
        return !parts.flows()
                ? null
                : new Draft(
                        draft.kind(),
                        value(draft.orderId()),
                        draft.locale(),
                        parts.subject(),
                        parts.text(),
                        parts.html(),
                        new DraftFacts(
                                facts.trackingPages().stream()
                                        .map(page -> URI.create(value(page.toString())))
                                        .toList(),
                                filling.places().keySet().stream()
                                        .map(this::value)
                                        .toList(),
                                facts.required().stream().map(this::fact).toList()));
    }

    private RequiredFact fact(RequiredFact fact) {
        return new RequiredFact(
                fact.name(),
                fact.wordings().stream()
                        .map(wording -> wording.stream().map(this::value).toList())
                        .toList(),
                fact.personal());
    }

    private String value(String value) {
        Map<String, Integer> places = filling.places();
        String number = filling.number();
        Integer hole = places.get(value);
        if (number != null && value.equals(number)) {
            return NUMBER;
        }
        if (hole != null) {
            return of(hole);
        }
        return number != null && value.contains("://") ? value.replace(number, NUMBER) : value;
    }
}
