package io.ordernotifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class LintCommandTest {
    private static final String CLEAN = """
            {"id": "a", "kind": "RETURN_CONFIRMATION", "subject": "Order 114-8918197-7904071", "text": "It is refunded.",
             "html": null, "orderId": "114-8918197-7904071", "trackingUrls": [], "itemTitles": [], "note": "any"}
            """.replace("\n", " ");
    private static final String BROKEN = """
            {"id": "b", "lang": "en", "subject": "Order", "text": "See https://lamps.example/sale", "labels": ["LINK"]}
            """.strip();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lint(String... arguments) {
        return new CommandLine(new LintCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, verb, parsed) -> {
                    verb.getErr().println(e.getMessage());
                    return 2;
                })
                .execute(arguments);
    }

    private String file(String... lines) throws IOException {
        return Files.write(folder.resolve("drafts.jsonl"), List.of(lines)).toString();
    }

    @Test
    void shouldPrintOneJsonLineADraftAndEndWithOneWhenOneIsRejected() throws IOException {
        assertThat(lint("--json", file(CLEAN, "", BROKEN))).isEqualTo(1);

        String[] lines = out.toString().split("\\R");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo("{\"id\":\"a\",\"verdict\":\"CLEARED\",\"violations\":[]}");
        JsonNode rejected = new ObjectMapper().readTree(lines[1]);
        assertThat(rejected.path("verdict").asText()).isEqualTo("REJECTED");
        JsonNode violation = rejected.path("violations").path(0);
        assertThat(violation.path("ruleId").asText()).isEqualTo("link");
        assertThat(violation.path("severity").asText()).isEqualTo("BLOCK");
        assertThat(violation.path("part").asText()).isEqualTo("TEXT");
        assertThat(violation.path("start").asInt()).isEqualTo(4);
        assertThat(violation.path("end").asInt()).isEqualTo(30);
        assertThat(violation.path("excerpt").asText()).isEqualTo("https://lamps.example/sale");
        assertThat(violation.path("message").asText()).isNotBlank();
        assertThat(violation.path("clause").asText()).isNotBlank();
        assertThat(violation.path("suggestion").asText()).isNotBlank();
    }

    @Test
    void shouldEndWithZeroWhenAllIsClean() throws IOException {
        assertThat(lint("--json", file(CLEAN))).isZero();
    }

    @Test
    void shouldSayOnlyWhatTheRulesAskedForSay() throws IOException {
        assertThat(lint("--json", "--rule", "marketing", file(BROKEN))).isZero();
        assertThat(out.toString()).contains("CLEARED");
    }

    @Test
    void shouldMeasureAndEndWithZero() throws IOException {
        assertThat(lint("--score", "--json", file(CLEAN, BROKEN))).isZero();

        JsonNode score = new ObjectMapper().readTree(out.toString());
        assertThat(score.path("drafts").asInt()).isEqualTo(2);
        JsonNode link = score.path("rules").path(0);
        assertThat(link.path("rule").asText()).isEqualTo("link");
        assertThat(link.path("truePositives").asInt()).isEqualTo(1);
        assertThat(link.path("trueNegatives").asInt()).isEqualTo(1);
        assertThat(link.path("recall").path("value").asDouble()).isEqualTo(1.0);
        assertThat(score.path("mistakes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"id\": 1, \"labels\": [\"LNIK\"]} | line 1, labels: holds \"LNIK\", which is no rule; must be one of",
                "{\"kind\": \"NEWS\"} | line 1, kind: is \"NEWS\"; must be one of REPLY, INSERT, SHIPMENT_CONFIRMATION",
                "{\"text\": 5} | line 1, text: must be a text",
                "{\"itemTitles\": \"Lamp\"} | line 1, itemTitles: must be a list of texts",
                "{\"trackingUrls\": [\"http://a b\"]} | line 1, trackingUrls: holds an address that is none",
                "[] | line 1: must be a JSON object, one a line",
                "{\"text\": \"a | line 1: is no JSON",
                "{} {} | line 1: is no JSON"
            })
    void shouldNotRunOnWhatIsNoDraftAndSayWhereAndWhy(String line, String fault) throws IOException {
        String file = file(line);

        assertThat(lint("--json", file)).isEqualTo(2);
        assertThat(err.toString()).contains(file + ", " + fault);
    }

    @Test
    void shouldNotRunOnAnUnknownRulePackOrFile() throws IOException {
        assertThat(lint("--rule", "lnik", file(CLEAN))).isEqualTo(2);
        assertThat(lint("--pack", "amazon", file(CLEAN))).isEqualTo(2);
        assertThat(lint(folder.resolve("none.jsonl").toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("--rule lnik: there is no such rule", "there is no pack \"amazon\"", "none.jsonl");
    }

    @Test
    void shouldTellAnHtmlFilesPlacesOnceAndByLine() throws IOException {
        Path file = Files.writeString(folder.resolve("mail.html"), "<p>Hi</p>\n<p>See https://lamps.example</p>\n");

        assertThat(lint(file.toString())).isEqualTo(1);
        assertThat(out.toString()).containsOnlyOnce("BLOCK").startsWith(file + ":2:8: BLOCK link");
    }

    @Test
    void shouldReadAnEmailsPartsDecoded() throws IOException {
        Path file = Files.writeString(folder.resolve("mail.eml"), """
                Subject: =?utf-8?q?20_%25_Rabatt_auf_die_n=C3=A4chste_Bestellung?=
                Content-Type: text/html

                <p>Hallo</p>
                """);

        assertThat(lint(file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains(file + ", subject 1:", "BLOCK marketing", "nächste Bestellung");
    }

    @Test
    void shouldTakeTheOrdersIdTitlesAndTrackingPageFromItsOptions() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mail.txt"),
                "Order 114-8918197-7904071\n1 x Best Seller Gift Card Holder\nhttps://www.ups.com/track?tracknum=1Z1\n");
        String[] options = {
            "--order-id",
            "114-8918197-7904071",
            "--title",
            "Best Seller Gift Card Holder",
            "--tracking-url",
            "https://www.ups.com/track?tracknum=1Z1",
            "--kind",
            "delay-notice",
            file.toString()
        };

        assertThat(lint(options)).isZero();
        assertThat(lint("--order-id", "999-8918197-7904071", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("BLOCK order-id", "BLOCK link");
    }

    @Test
    void shouldRenderATemplateWithTheSampleOrders() throws IOException {
        Path subject = folder.resolve("templates/delay-notice/en/subject.ftl");
        Files.createDirectories(subject.getParent());
        Files.writeString(subject, "Big sale! Order ${orderId}, 20% off your next order");

        assertThat(lint(subject.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(subject + " (sample delay-notice/en/plain), subject 1:")
                .contains("BLOCK marketing");
    }

    @Test
    void shouldRenderAFooterWithTheSampleOrdersOfAllLanguages() throws IOException {
        Path footer = folder.resolve("templates/common/footer.ftl");
        Files.createDirectories(footer.getParent());
        Files.writeString(footer, "<@p>Follow us on Instagram</@p>");

        assertThat(lint(footer.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(footer + " (sample delay-notice/en/plain), text ")
                .contains(footer + " (sample return-confirmation/ja/nasty), text ")
                .contains("BLOCK marketing");
    }

    @Test
    void shouldNotRunOnATemplateThatIsBrokenOrInNoPlaceOfTemplates() throws IOException {
        Path broken = folder.resolve("templates/delay-notice/en/subject.ftl");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "Order ${orderId");
        Path astray = Files.writeString(folder.resolve("mine.ftl"), "Order");

        assertThat(lint(broken.toString())).isEqualTo(2);
        assertThat(lint(astray.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains(broken + ":1:")
                .contains(astray + ": is no template by its place; must be KIND/LANGUAGE/subject.ftl");
    }

    @Test
    void shouldCheckAgainstAPackOfOnesOwn() throws IOException {
        Path pack = Files.writeString(folder.resolve("mine.yaml"), """
                name: mine
                version: 3
                date: 2026-01-31
                extends: amazon-communication-guidelines
                rules:
                  link: WARN
                """);
        String drafts = file(BROKEN);

        assertThat(lint("--pack", pack.toString(), drafts)).isZero();
        assertThat(lint("--pack", "mine", "--policy-dir", folder.toString(), "--strict", drafts))
                .isEqualTo(1);
        assertThat(err.toString()).contains("pack mine@3").contains("1 cleared with warnings");
        assertThat(lint("--pack", folder.resolve("none.yaml").toString(), drafts))
                .isEqualTo(2);
    }

    @Test
    void shouldExplainARuleByItsPageAndThePacksClause() {
        assertThat(lint("--explain", "contact-diversion", "--pack", "amazon-buyer-seller-messaging-2020"))
                .isZero();

        assertThat(out.toString())
                .startsWith("# contact-diversion\n\nIn amazon-buyer-seller-messaging-2020@")
                .contains(
                        ": BLOCK\n",
                        "A message holds no email addresses and no telephone numbers.",
                        "## Bad",
                        "## Good")
                .containsOnlyOnce("**Clause.**");
        assertThat(lint("--explain", "contacts")).isEqualTo(2);
    }

    @Test
    void shouldRefuseOptionsThatMeanNothingBesideTheOthers() throws IOException {
        String file = file(CLEAN);

        assertThat(lint(
                        "--topic",
                        "buyer-emails",
                        "--kind",
                        "delay-notice",
                        "--title",
                        "Lamp",
                        "--tracking-url",
                        "x:y"))
                .isEqualTo(2);
        assertThat(lint(
                        "--topic",
                        "buyer-emails",
                        "--locale",
                        "de",
                        "--order-id",
                        "1",
                        "--subject",
                        "s",
                        "--as",
                        "text"))
                .isEqualTo(2);
        assertThat(lint("--topic", "buyer-emails", "--score")).isEqualTo(2);
        assertThat(lint("--topic", "buyer-emails", file)).isEqualTo(2);
        assertThat(lint("--from", "1", "--to", "2", "--reveal", file)).isEqualTo(2);
        assertThat(lint("-c", "settings.properties", "--set", "a=b", file)).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "means nothing with --topic, whose records say it themselves: --kind, --title, --tracking-url",
                        ": --as, --order-id, --subject, --locale",
                        ": --score",
                        "--topic takes no FILE: " + file,
                        "means nothing without --topic: --from, --to, --reveal",
                        "means nothing without --topic: --config, --set");
    }

    @Test
    void shouldNotRunWithNothingToCheck() throws IOException {
        Path text = Files.writeString(folder.resolve("mail.txt"), "Hello");

        assertThat(lint()).isEqualTo(2);
        assertThat(lint("--score", text.toString())).isEqualTo(2);
        assertThat(lint("--kind", "newsletter", text.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "Missing FILE",
                        "mail.txt holds no labels",
                        "is 'newsletter'; must be one of SHIPMENT_CONFIRMATION");
    }
}
