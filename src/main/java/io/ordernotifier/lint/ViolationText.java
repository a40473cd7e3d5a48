package io.ordernotifier.lint;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Violation;

/** Violations of one draft for people: each a paragraph with its place, its line underlined, and what the rule says. */
public final class ViolationText {
    private final DraftLines lines;

    public ViolationText(NamedDraft draft) {
        this(new DraftLines(draft));
    }

    ViolationText(DraftLines lines) {
        this.lines = lines;
    }

    /** The paragraph, its last line ended. */
    public String of(Violation violation) {
        StringBuilder told = new StringBuilder(lines.where(violation));
        told.append(": ")
                .append(violation.severity())
                .append(' ')
                .append(violation.ruleId())
                .append('\n');
        if (violation.part() != Part.MESSAGE) {
            Lines part = lines.of(violation.part());
            String number = String.valueOf(part.number(violation.span().start()));
            Snippet snippet = Snippet.of(part, violation.span());
            told.append("  ")
                    .append(number)
                    .append(" | ")
                    .append(snippet.line())
                    .append('\n');
            told.append("  ")
                    .append(" ".repeat(number.length()))
                    .append(" | ")
                    .append(snippet.underline())
                    .append('\n');
        }
        told.append("  ").append(violation.message()).append('\n');
        if (!violation.heaviest().isEmpty()) {
            told.append("  No pattern tells of it, but the weight of the words, most of all: ")
                    .append(String.join(", ", violation.heaviest()))
                    .append('\n');
        }
        if (violation.suggestion() != null) {
            told.append("  ").append(violation.suggestion()).append('\n');
        }
        return told.toString();
    }
}
