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
}
