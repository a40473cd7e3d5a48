package io.ordernotifier.lint;

import io.ordernotifier.policy.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A draft of which a rule and a person think differently.
 *
 * @param id the draft's
 * @param rule its ID, or {@link Tally#BLOCKING}
 * @param falseAlarm what the rule found in a draft that does not break it; absent where it found nothing in one that does
 */
public record Mistake(String id, String rule, @Nullable Violation falseAlarm) {

    public boolean missed() {
        return falseAlarm == null;
    }
}
