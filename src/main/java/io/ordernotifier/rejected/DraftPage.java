package io.ordernotifier.rejected;

import io.ordernotifier.lint.LintJson;
import io.ordernotifier.lint.NamedDraft;
import io.ordernotifier.lint.Place;
import io.ordernotifier.lint.ViolationText;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.rendering.DraftFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A rejected draft: where it comes from, each violation with its words underlined, and the draft itself. */
final class DraftPage {
    private DraftPage() {}

    /** @param rejected as it may be shown */
    static LetterPage of(Filed filed, ConsumerRecord<byte[], byte[]> record, RejectedDraft rejected) {
        Map<String, String> headers = PageHeaders.of(record);
        return new LetterPage(text(filed, rejected, headers), fields(filed, rejected, headers));
    }

    private static List<String> text(Filed filed, RejectedDraft rejected, Map<String, String> headers) {
        Email draft = rejected.draft();
        List<String> lines = new ArrayList<>();
        lines.add(filed.letter().place() + "  " + filed.state().words());
        lines.add("  order     " + draft.orderId());
        lines.add("  email     " + draft.kind() + ", " + draft.locale() + ", " + draft.messageId() + ", to "
                + draft.toName() + " <" + draft.to() + ">");
        lines.add("  rejected  " + rejected.rejectedAt() + ", attempt " + rejected.attempt() + ", by "
                + rejected.policyPack() + "; templates " + draft.templateVersion());
        lines.add("  event     " + rejected.source().place() + " of "
                + rejected.source().timestamp() + ", ID " + draft.sourceEventId());
        headers.forEach((name, value) -> lines.add("  header    " + name + ": " + value));
        lines.add("");
        ViolationText marked = new ViolationText(named(filed.letter().place().toString(), draft));
        for (Violation violation : rejected.violations()) {
            lines.addAll(marked.of(violation).lines().toList());
            lines.add("  Clause: " + violation.clause());
            lines.add("");
        }
        lines.add("  subject | " + draft.subject());
        List<String> body = draft.text().lines().toList();
        for (int number = 1; number <= body.size(); number++) {
            lines.add("  %7d | %s".formatted(number, body.get(number - 1)).stripTrailing());
        }
        lines.add("");
        return lines;
    }

    private static NamedDraft named(String name, Email email) {
        return new NamedDraft(name, email.draft(DraftFacts.NONE), Place.madeFrom(name));
    }

    private static Map<String, Object> fields(Filed filed, RejectedDraft rejected, Map<String, String> headers) {
        Email email = rejected.draft();
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("messageId", email.messageId());
        draft.put("locale", email.locale());
        draft.put("to", email.to());
        draft.put("toName", email.toName());
        draft.put("subject", email.subject());
        draft.put("text", email.text());
        draft.put("html", email.html());
        draft.put("templateVersion", email.templateVersion());
        Map<String, Object> fields = LetterJson.fields(filed);
        fields.put("eventId", email.sourceEventId());
        fields.put("headers", headers);
        fields.put("draft", draft);
        fields.put(
                "violations",
                rejected.violations().stream().map(LintJson::violation).toList());
        return fields;
    }
}
