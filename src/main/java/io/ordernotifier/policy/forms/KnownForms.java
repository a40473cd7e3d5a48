package io.ordernotifier.policy.forms;

import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.FilledForm;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Forms of the templates that were found to break no rule, whatever plain words of an order stand in them; see
 * docs/decisions/0091. For one pack; any number of threads may ask.
 */
public final class KnownForms {
    /** When there are more, it starts anew. */
    private static final int MOST = 2048;

    private final ConcurrentHashMap<Key, KnownForm> known = new ConcurrentHashMap<>();
    private final Predicate<Draft> clears;

    private record Key(Object form, List<String> filling) {}

    /** @param clears whether a draft, read in full, breaks none of the pack's rules, not even one that only warns */
    public KnownForms(Predicate<Draft> clears) {
        this.clears = clears;
    }

    /** Whether it is certain that the draft breaks no rule. Where it is not, it must be read. */
    public boolean clear(Draft draft, FilledForm form) {
        if (!form.flows()) {
            return false;
        }
        PlainFilling filling = PlainFilling.of(draft, form);
        return filling != null && known(draft, form, filling).clears(draft, form, filling);
    }

    private KnownForm known(Draft draft, FilledForm form, PlainFilling filling) {
        Key key = new Key(form.form(), filling.key());
        KnownForm found = known.get(key);
        if (found == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, KnownForm.SEEN_ONCE);
            return KnownForm.SEEN_ONCE;
        }
        if (found == KnownForm.SEEN_ONCE) {
            found = KnownForm.of(draft, form, filling, clears);
            known.put(key, found);
        }
        return found;
    }
}
