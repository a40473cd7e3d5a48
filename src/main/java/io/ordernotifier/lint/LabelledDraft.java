package io.ordernotifier.lint;

import java.util.Set;

/**
 * A draft of which a person has said which rules it breaks.
 *
 * @param language as the person named it, BCP 47; figures are given for each
 * @param broken the IDs of the rules it breaks; none: it is clean
 */
public record LabelledDraft(NamedDraft named, String language, Set<String> broken) {
    public LabelledDraft {
        broken = Set.copyOf(broken);
    }
}
