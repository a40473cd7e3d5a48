package io.ordernotifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.rendering.Draft;
import java.util.List;

/** Reviews drafts by the default pack and looks at what one rule says. */
public final class RuleTable {
    public static final PolicyPack PACK = PolicyPacks.load("amazon-communication-guidelines");

    private RuleTable() {}

    public static List<Violation> violations(String rule, Draft draft) {
        List<Violation> violations = PACK.review(draft).violations().stream()
                .filter(violation -> violation.ruleId().equals(rule))
                .toList();
        for (Violation violation : violations) {
            assertThat(violation.excerpt())
                    .isEqualTo(written(draft, violation.part())
                            .substring(
                                    violation.span().start(), violation.span().end()));
            assertThat(violation.message()).isNotBlank();
            assertThat(violation.clause()).isNotBlank();
        }
        return violations;
    }

    public static List<String> excerpts(String rule, Draft draft) {
        return violations(rule, draft).stream().map(Violation::excerpt).toList();
    }

    public static void clean(String rule, Draft draft) {
        assertThat(excerpts(rule, draft)).isEmpty();
    }

    /** The rule must find exactly these stretches, in this order. */
    public static void found(String rule, Draft draft, String... excerpts) {
        assertThat(excerpts(rule, draft)).containsExactly(excerpts);
    }

    /** The rule must find something. */
    public static void found(String rule, Draft draft) {
        assertThat(excerpts(rule, draft)).isNotEmpty();
    }

    private static String written(Draft draft, Part part) {
        return switch (part) {
            case SUBJECT -> draft.subject();
            case TEXT -> draft.text();
            case HTML -> String.valueOf(draft.html());
            case MESSAGE -> "";
        };
    }
}
