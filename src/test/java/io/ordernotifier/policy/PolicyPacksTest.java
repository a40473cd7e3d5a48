package io.ordernotifier.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ordernotifier.notification.EmailKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyPacksTest {
    private static final String HEAD = "name: mine\nversion: 7\ndate: 2026-01-31\n";

    @TempDir
    Path folder;

    private PolicyPack load(String content) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), content);
        return PolicyPacks.load(folder, "mine");
    }

    private List<String> faults(String content) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), content);
        PackException refused = catchThrowableOfType(PackException.class, () -> PolicyPacks.load(folder, "mine"));
        assertThat(refused).as("the pack is refused").isNotNull();
        assertThat(refused.getMessage()).contains(refused.faults());
        return refused.faults();
    }

    @Test
    void shouldLoadEveryPackOfTheConfigFolderAsBuiltIn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config/policy"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(PolicyPacks.BUILT_IN.stream()
                            .map(name -> name + ".yaml")
                            .toList());
        }
        for (String name : PolicyPacks.BUILT_IN) {
            PolicyPack pack = PolicyPacks.load(name);
            assertThat(pack.label()).startsWith(name + "@" + pack.version());
            assertThat(pack.description()).isNotBlank();
            assertThat(pack.rules()).isNotEmpty();
        }
    }

    @Test
    void shouldPermitEveryKindByDefault() {
        PolicyPack pack = PolicyPacks.load("amazon-communication-guidelines");

        assertThat(EmailKind.values()).allMatch(pack::permits);
    }

    @Test
    void shouldNotPermitShipmentConfirmationsSince2020() {
        PolicyPack pack = PolicyPacks.load("amazon-buyer-seller-messaging-2020");

        assertThat(Stream.of(EmailKind.values()).filter(pack::permits))
                .containsExactly(
                        EmailKind.OrderUnavailable,
                        EmailKind.DelayNotice,
                        EmailKind.ReturnConfirmation,
                        EmailKind.CompleteOrder,
                        EmailKind.CustomerServiceReply);
        assertThat(pack.review(Drafts.aDraft()
                                .kind(EmailKind.ShipmentConfirmation)
                                .make())
                        .violations())
                .extracting(Violation::ruleId)
                .containsExactly("kind-permitted");
    }

    @Test
    void shouldPreferTheFolderAndFallBackToWhatIsBuiltIn() throws IOException {
        Files.writeString(
                folder.resolve("amazon-communication-guidelines.yaml"),
                "name: amazon-communication-guidelines\nversion: ours\ndate: 2026-01-31\nrules:\n  link: WARN\n");

        assertThat(PolicyPacks.load(folder, "amazon-communication-guidelines").version())
                .isEqualTo("ours");
        assertThat(PolicyPacks.load(folder, "amazon-buyer-seller-messaging-2020")
                        .rules())
                .extracting(PackRule::id)
                .contains("link", "kind-permitted")
                .doesNotContain("order-id".repeat(2));
    }

    @Test
    void shouldLayAPackOverTheOneItExtends() throws IOException {
        PolicyPack pack = load(HEAD + """
                extends: amazon-communication-guidelines
                rules:
                  order-id: OFF
                  link:
                    severity: WARN
                    clause: No links, says our lawyer.
                    names: [lamps.com]
                """);

        assertThat(pack.label()).isEqualTo("mine@7+amazon-communication-guidelines@2");
        assertThat(pack.date()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(pack.rules())
                .extracting(PackRule::id)
                .contains("required-fact")
                .doesNotContain("order-id");
        Review review = pack.review(Drafts.saying("lamps.com but lights.com"));
        assertThat(review.cleared()).isTrue();
        assertThat(review.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.severity()).isEqualTo(Severity.WARN);
            assertThat(violation.clause()).isEqualTo("No links, says our lawyer.");
            assertThat(violation.excerpt()).isEqualTo("lights.com");
        });
    }

    @Test
    void shouldAllowWhatIsAllowedForAKindUntilADay() throws IOException {
        PolicyPack pack = load(HEAD + """
                extends: amazon-communication-guidelines
                allowances:
                  - rule: link
                    kind: CompleteOrder
                    reason: The form for engravings.
                    until: 2026-03-31
                """);
        var draft = Drafts.aDraft()
                .kind(EmailKind.CompleteOrder)
                .text("https://lamps.example/form")
                .make();
        var reply = Drafts.saying("https://lamps.example/form");

        assertThat(pack.review(draft, LocalDate.of(2026, 3, 31)).violations()).isEmpty();
        assertThat(pack.review(draft, LocalDate.of(2026, 4, 1)).violations()).hasSize(1);
        assertThat(pack.review(draft).violations()).hasSize(1);
        assertThat(pack.review(reply, LocalDate.of(2026, 3, 31)).violations()).hasSize(1);
    }

    @Test
    void shouldNameEveryFaultWithFileLineAndKey() throws IOException {
        List<String> faults = faults("""
                name: yours
                version: 7
                date: yesterday
                colour: blue
                rules:
                  links: BLOCK
                  link: ERROR
                  order-id:
                    severity: FATAL
                    enabled: maybe
                    sevrity: WARN
                  kind-permitted:
                    permitted-kinds: [DelayNotice, Newsletter]
                  required-fact: [1]
                allowances:
                  - rule: lnik
                    kind: Parcel
                    until: soon
                """);

        String file = folder.resolve("mine.yaml").toString();
        assertThat(faults).allMatch(fault -> fault.startsWith(file + ", line "));
        assertThat(faults.stream().map(fault -> fault.substring(file.length() + 2)))
                .containsExactlyInAnyOrder(
                        "line 4, colour: is no key here; there are: name, version, date, description, extends, rules,"
                                + " allowances",
                        "line 1, name: is \"yours\"; must be the name of its file, mine",
                        "line 3, date: is \"yesterday\"; must be a day such as 2025-01-31",
                        "line 6, rules.links: there is no such rule, did you mean link?; there are: " + ruleIds(),
                        "line 7, rules.link: is \"ERROR\"; must be OFF, BLOCK or WARN",
                        "line 11, rules.order-id.sevrity: is no key here, did you mean severity?; there are: enabled,"
                                + " severity, clause",
                        "line 10, rules.order-id.enabled: is \"maybe\"; must be true or false",
                        "line 9, rules.order-id.severity: is \"FATAL\"; must be BLOCK or WARN",
                        "line 13, rules.kind-permitted.permitted-kinds: is \"Newsletter\"; must be one of " + kinds(),
                        "line 14, rules.required-fact: is a list; must be OFF, a severity or a map",
                        "line 16, allowances[0].rule: is \"lnik\"; there is no such rule, did you mean link?; there are: "
                                + ruleIds(),
                        "line 16, allowances[0].reason: is missing; must be why it is allowed",
                        "line 17, allowances[0].kind: is \"Parcel\"; must be one of " + kinds(),
                        "line 18, allowances[0].until: is \"soon\"; must be a day such as 2025-01-31");
    }

    @Test
    void shouldNameTheLineWhereYamlIsBroken() throws IOException {
        assertThat(faults("name: mine\nrules: [\n")).singleElement().asString().contains("mine.yaml, line ");
        assertThat(faults("name: mine\nname: mine\n"))
                .singleElement()
                .asString()
                .contains("line 2")
                .contains("name");
        assertThat(faults("- a\n")).singleElement().asString().contains("line 1: must be a map");
    }

    @Test
    void shouldNameThePacksThereAre() throws IOException {
        assertThat(faults(HEAD + "extends: amazon\n"))
                .containsExactly("there is no pack \"amazon\"; there are: amazon-buyer-seller-messaging-2020,"
                        + " amazon-communication-guidelines, mine");
    }

    @Test
    void shouldAllowWhatIsAllowedForOneTemplateOnly() throws IOException {
        PolicyPack pack = load(HEAD + """
                extends: amazon-communication-guidelines
                allowances:
                  - rule: link
                    template: delay-notice/de
                    reason: The German notice names our help page, agreed with the marketplace.
                """);
        Drafts draft = Drafts.aDraft().kind(EmailKind.DelayNotice).text("https://lamps.example/form");

        assertThat(pack.review(draft.locale("de").make()).violations()).isEmpty();
        assertThat(pack.review(draft.locale("fr").make()).violations()).hasSize(1);
        assertThat(pack.review(draft.locale("de")
                                .kind(EmailKind.CustomerServiceReply)
                                .make())
                        .violations())
                .hasSize(1);
    }

    @Test
    void shouldLayPacksInAnyNumberAndNameAllOfThem() throws IOException {
        Files.writeString(folder.resolve("house.yaml"), """
                name: house
                version: 2
                date: 2026-01-31
                extends: amazon-buyer-seller-messaging-2020
                rules:
                  emoji: OFF
                  text-length:
                    longest: 10
                allowances:
                  - rule: link
                    kind: CompleteOrder
                    reason: The form for engravings.
                """);

        PolicyPack pack = load(HEAD + "extends: house\nrules:\n  text-length: BLOCK\n");

        assertThat(pack.label())
                .matches(
                        "mine@7\\+house@2\\+amazon-buyer-seller-messaging-2020@\\S+\\+amazon-communication-guidelines@\\S+");
        assertThat(pack.rules())
                .extracting(PackRule::id)
                .contains("thanks-only")
                .doesNotContain("emoji");
        assertThat(pack.allowances()).hasSize(1);
        assertThat(pack.review(Drafts.saying("The lamp takes an E27 bulb.")).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.ruleId()).isEqualTo("text-length");
                    assertThat(violation.severity()).isEqualTo(Severity.BLOCK);
                    assertThat(violation.excerpt()).isEqualTo("akes an E27 bulb.");
                });
    }

    @Test
    void shouldRefuseACertaintyThatIsNoPercentage() throws IOException {
        assertThat(faults(HEAD + """
                rules:
                  marketing:
                    breaches-from: 101
                    innocent-below: few
                """))
                .hasSize(2)
                .anyMatch(fault ->
                        fault.contains("line 6, rules.marketing.breaches-from: is \"101\"; must be a whole number"
                                + " from 0 to 100, for example 95"))
                .anyMatch(fault -> fault.contains("line 7, rules.marketing.innocent-below: is \"few\""));
    }

    @Test
    void shouldNameTheFaultsOfAllLayersAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("house.yaml"), "name: house\nversion: 2\ndate: 2026-01-31\nrules:\n  link: NO\n");

        assertThat(faults(HEAD + """
                extends: house
                rules:
                  text-length:
                    longest: many
                allowances:
                  - rule: link
                    template: news/de
                    reason: We like it.
                """))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("house.yaml, line 5, rules.link: is \"NO\""))
                .anyMatch(fault -> fault.contains(
                        "mine.yaml, line 7, rules.text-length.longest: is \"many\"; must be a whole" + " number"))
                .anyMatch(fault -> fault.contains(
                        "mine.yaml, line 10, allowances[0].template: is \"news/de\"; must be" + " KIND/LANGUAGE"));
    }

    @Test
    void shouldRefuseAPackThatExtendsItself() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), "name: other\nversion: 1\ndate: 2026-01-31\nextends: mine\n");

        assertThat(faults(HEAD + "extends: other\n"))
                .singleElement()
                .asString()
                .contains("mine extends other extends mine");
    }

    private static String ruleIds() {
        return String.join(
                ", ",
                io.ordernotifier.policy.rules.Rules.ALL.stream()
                        .map(type -> type.id())
                        .toList());
    }

    private static String kinds() {
        return String.join(", ", Stream.of(EmailKind.values()).map(Enum::name).toList());
    }
}
