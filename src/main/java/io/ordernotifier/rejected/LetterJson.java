package io.ordernotifier.rejected;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A letter as fields for machines. */
public final class LetterJson {
    private LetterJson() {}

    public static Map<String, Object> fields(Filed filed) {
        Letter letter = filed.letter();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("letter", letter.place().toString());
        fields.put("type", letter.type().name().toLowerCase(Locale.ROOT));
        fields.put("orderId", letter.order());
        fields.put("kind", letter.kind());
        fields.put("reasons", letter.reasons());
        fields.put("at", letter.at().toString());
        fields.put("attempt", letter.attempt());
        if (!letter.pack().isEmpty()) {
            fields.put("policyPack", letter.pack());
        }
        fields.put("state", filed.state().name());
        fields.put("source", letter.source().toString());
        Letter.Addressed personal = letter.personal();
        if (personal != null) {
            fields.put("to", personal.to());
            fields.put("toName", personal.toName());
            fields.put("subject", personal.subjectLine());
        }
        return fields;
    }
}
