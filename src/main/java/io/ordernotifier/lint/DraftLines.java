package io.ordernotifier.lint;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Violation;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The lines of a draft's parts, and where its violations stand by file, line and column. */
final class DraftLines {
    private final NamedDraft draft;
    private final Map<Part, Lines> lines = new EnumMap<>(Part.class);

    DraftLines(NamedDraft draft) {
        this.draft = draft;
    }

    Lines of(Part part) {
        return lines.computeIfAbsent(part, each -> Lines.of(draft.written(each)));
    }

    /** Whether places in this part are places in the file. */
    boolean isFile(Part part) {
        return part == draft.place().whole();
    }

    /** {@code file:line:column}, or what the draft is called, the part and the place in it. */
    String where(Violation violation) {
        Part part = violation.part();
        if (part == Part.MESSAGE) {
            return draft.id();
        }
        int line = of(part).number(violation.span().start());
        int column = of(part).column(violation.span().start());
        return isFile(part)
                ? draft.place().file() + ":" + line + ":" + column
                : draft.id() + ", " + part.name().toLowerCase(Locale.ROOT) + " " + line + ":" + column;
    }
}
