package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.ReadDraft;

/**
 * One requirement of the guidelines and the check for it. Holds no state: many threads may check at once. Which
 * severity it has and whether it is in force is for the pack to say; its page is {@code docs/policy/ID.md}.
 */
public interface Rule {

    /** Reports each place where the draft breaks the rule; time and memory linear in the length of the draft. */
    void check(ReadDraft draft, Findings findings);

    /**
     * Whether plain words of the order, whatever they are, change nothing in what this rule finds as long as they stand
     * where they stood; see docs/decisions/0091. Where a rule says no, each draft is read in full.
     */
    default boolean isSameForPlainWords() {
        return false;
    }
}
