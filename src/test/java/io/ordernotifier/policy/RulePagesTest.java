package io.ordernotifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.policy.rules.RuleType;
import io.ordernotifier.policy.rules.Rules;
import io.ordernotifier.rendering.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's page says what the rule says, and its examples are true. */
class RulePagesTest {
    private static final String DEFAULT_PACK = "amazon-communication-guidelines";

    static Stream<String> rules() {
        return Rules.ALL.stream().map(RuleType::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldQuoteTheClause(String rule) {
        assertThat(page(rule)).contains(Rules.find(rule).orElseThrow().clause());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldFindWhatThePageCallsBad(String rule) {
        List<Example> examples = examples(rule, "## Bad");

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.brokenRules()).contains(rule));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldClearWhatThePageCallsGood(String rule) {
        List<Example> examples = examples(rule, "## Good");

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.brokenRules()).isEmpty());
    }

    private static String page(String rule) {
        try {
            return Files.readString(Path.of("docs/policy/" + rule + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Example> examples(String rule, String heading) {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        String fence = "";
        StringBuilder content = new StringBuilder();
        for (String line : page(rule).lines().toList()) {
            if (line.startsWith("## ")) {
                inside = line.equals(heading);
            } else if (line.startsWith("```") && fence.isEmpty()) {
                fence = line.substring(3);
                content.setLength(0);
            } else if (line.equals("```")) {
                if (inside) {
                    examples.add(Example.of(fence, content.toString()));
                }
                fence = "";
            } else if (!fence.isEmpty()) {
                content.append(line).append('\n');
            }
        }
        return examples;
    }

    /** An email of a page: optional lines "Key: value", an empty line, then the text or HTML. */
    private record Example(String pack, Draft draft) {
        static Example of(String fence, String content) {
            Drafts draft = Drafts.aDraft();
            String pack = DEFAULT_PACK;
            int times = 1;
            int blank = content.indexOf("\n\n");
            String head = blank < 0 ? "" : content.substring(0, blank);
            boolean hasHead = head.matches("((Pack|Kind|Locale|Repeat|Subject|Must state|Tracking|Item): [^\n]+\n?)+");
            for (String line : hasHead ? head.lines().toList() : List.<String>of()) {
                String value = line.substring(line.indexOf(": ") + 2);
                switch (line.substring(0, line.indexOf(": "))) {
                    case "Pack" -> pack = value;
                    case "Locale" -> draft.locale(value);
                    case "Repeat" -> times = Integer.parseInt(value);
                    case "Kind" -> draft.kind(EmailKind.valueOf(value));
                    case "Subject" -> draft.subject(value);
                    case "Must state" -> draft.mustState("the fact", value.split(" / ", -1));
                    case "Tracking" -> draft.tracking(value);
                    default -> draft.orderWords(value);
                }
            }
            String body = (hasHead ? content.substring(blank + 2) : content).repeat(times);
            return new Example(pack, (fence.equals("html") ? draft.html(body) : draft.text(body)).make());
        }

        List<String> brokenRules() {
            return PolicyPacks.load(pack).review(draft).violations().stream()
                    .map(Violation::ruleId)
                    .toList();
        }
    }
}
