package io.ordernotifier.rejected;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What would become of a rejected draft today.
 *
 * @param rules IDs of those that would keep it back
 */
public record Rechecked(Filed filed, Verdict verdict, List<String> rules) {
    public Rechecked {
        rules = List.copyOf(rules);
    }

    /** What would become of it. */
    public enum Verdict {
        PASSES,
        REJECTED,
        /** The pack permits no emails of that kind. */
        NOT_PERMITTED,
        /** The order, or the event in it, is not known to the processor: nothing can be rendered. */
        UNKNOWN;

        /** As people read it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Map<String, Object> fields() {
        Letter letter = filed.letter();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("letter", letter.place().toString());
        fields.put("orderId", letter.order());
        fields.put("kind", letter.kind());
        fields.put("rejectedBy", letter.reasons());
        fields.put("verdict", verdict.name());
        fields.put("rules", rules);
        return fields;
    }
}
