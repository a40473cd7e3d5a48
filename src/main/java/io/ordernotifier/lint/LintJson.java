package io.ordernotifier.lint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.policy.Review;
import io.ordernotifier.policy.Violation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verdicts and scores as JSON for machines. */
public final class LintJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LintJson() {}

    /** One line: the draft's ID, its verdict, and every violation. */
    public static String verdict(String id, Review review) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("verdict", review.cleared() ? "CLEARED" : "REJECTED");
        line.put(
                "violations",
                review.violations().stream().map(LintJson::violation).toList());
        return write(line);
    }

    /** The whole score as one object. */
    public static String score(Score score) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("pack", score.pack());
        whole.put("drafts", score.drafts());
        whole.put("rules", score.tallies().stream().map(LintJson::tally).toList());
        whole.put("mistakes", score.mistakes().stream().map(LintJson::mistake).toList());
        return write(whole);
    }

    /** The fields of one violation. */
    public static Map<String, Object> violation(Violation violation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ruleId", violation.ruleId());
        fields.put("severity", violation.severity().name());
        fields.put("part", violation.part().name());
        fields.put("start", violation.span().start());
        fields.put("end", violation.span().end());
        fields.put("excerpt", violation.excerpt());
        fields.put("message", violation.message());
        fields.put("clause", violation.clause());
        fields.put("suggestion", violation.suggestion());
        if (!violation.heaviest().isEmpty()) {
            fields.put("heaviestWords", violation.heaviest());
        }
        return fields;
    }

    private static Map<String, Object> tally(Tally tally) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", tally.rule());
        fields.put("language", tally.language());
        fields.put("truePositives", tally.truePositives());
        fields.put("falsePositives", tally.falsePositives());
        fields.put("falseNegatives", tally.falseNegatives());
        fields.put("trueNegatives", tally.trueNegatives());
        fields.put("precision", rate(tally.precision()));
        fields.put("recall", rate(tally.recall()));
        fields.put("falseAlarms", rate(tally.falseAlarms()));
        return fields;
    }

    private static @Nullable Map<String, Object> rate(@Nullable Rate rate) {
        if (rate == null) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", rate.value());
        fields.put("low", rate.low());
        fields.put("high", rate.high());
        return fields;
    }

    private static Map<String, Object> mistake(Mistake mistake) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", mistake.id());
        fields.put("rule", mistake.rule());
        fields.put("mistake", mistake.missed() ? "missed" : "false-alarm");
        fields.put("violation", mistake.falseAlarm() == null ? null : violation(mistake.falseAlarm()));
        return fields;
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }
}
