package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.reading.ReadDraft;

/**
 * One requirement of the guidelines and the check for it. Holds no state: many threads may check at once. Which
 * severity it has and whether it is in force is for the pack to say; its page is {@code docs/policy/ID.md}.
 */
public interface Rule {

    /** Reports each place where the draft breaks the rule; time and memory linear in the length of the draft. */
    void check(ReadDraft draft, Findings findings);
}
