package io.ordernotifier.lint;

import io.ordernotifier.policy.PackRule;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.rules.RuleType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What there is to say of a rule: its page of {@code docs/policy}, with the severity and clause of a pack. */
public final class RulePage {
    private static final String RESOURCES = "/docs/policy/";

    private RulePage() {}

    /** Title, what the pack says, then the page but for its own title and severity. */
    public static String of(RuleType rule, PolicyPack pack) {
        Optional<PackRule> inForce = pack.rules().stream()
                .filter(each -> each.id().equals(rule.id()))
                .findFirst();
        String severity = inForce.map(each -> each.severity().name()).orElse("not in force");
        String clause = inForce.map(PackRule::clause).orElse(rule.clause());
        return "# " + rule.id() + "\n\nIn " + pack.label() + ": " + severity + "\n\n**Clause.** " + clause + "\n"
                + afterClause(page(rule.id()));
    }

    private static String afterClause(String page) {
        int clause = page.indexOf("**Clause.**");
        int end = clause < 0 ? -1 : page.indexOf("\n\n", clause);
        return end < 0 ? "\n" + page : page.substring(end + 1);
    }

    private static String page(String rule) {
        try (InputStream page = RulePage.class.getResourceAsStream(RESOURCES + rule + ".md")) {
            if (page == null) {
                throw new IllegalStateException("the page of the rule " + rule + " is not shipped");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
