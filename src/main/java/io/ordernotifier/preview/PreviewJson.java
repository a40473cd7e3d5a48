package io.ordernotifier.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.lint.LintJson;
import io.ordernotifier.output.Email;
import java.util.LinkedHashMap;
import java.util.Map;

/** Emails and their verdicts for machines, one JSON object a line. */
public final class PreviewJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PreviewJson() {}

    public static String line(Proof proof) {
        Email email = proof.email();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", proof.name());
        line.put("kind", email.kind().name());
        line.put("locale", email.locale());
        line.put("verdict", proof.cleared() ? "CLEARED" : "REJECTED");
        line.put(
                "violations",
                proof.violations().stream().map(LintJson::violation).toList());
        line.put("policyPack", email.policyPack());
        line.put("to", email.to());
        line.put("toName", email.toName());
        line.put("subject", email.subject());
        line.put("text", email.text());
        line.put("html", email.html());
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written as JSON", e);
        }
    }
}
