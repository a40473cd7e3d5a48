package io.ordernotifier.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard and the alert rules speak of metrics there are, and each alert has its page in the runbook. */
class OperationsTest {
    private static final Path ALERTS = Path.of("docker", "prometheus", "alerts.yml");
    private static final Path DASHBOARD = Path.of("docker", "grafana", "dashboards", "order-notifier.json");
    private static final Path RUNBOOK = Path.of("docs", "runbook");
    private static final Pattern METRIC = Pattern.compile("\\b(order_notifier|kafka|jvm|process|system)_\\w+");

    @Test
    void shouldAskOnlyForMetricsThatThePageLists() throws IOException {
        // Given
        Set<String> listed = listed();

        // When
        List<String> expressions = new ArrayList<>(expressions());
        alerts().forEach(alert -> expressions.add(alert.path("expr").asText()));

        // Then
        assertThat(expressions).hasSizeGreaterThan(30).allMatch(each -> !each.isBlank());
        assertThat(expressions.stream().flatMap(OperationsTest::metrics).collect(Collectors.toSet()))
                .isSubsetOf(listed)
                .contains("order_notifier_breaker_open", "kafka_stream_thread_process_rate");
    }

    @Test
    void shouldShowEveryMetricOfOursOnTheDashboard() throws IOException {
        // Given
        Set<String> shown =
                expressions().stream().flatMap(OperationsTest::metrics).collect(Collectors.toSet());

        // Then
        assertThat(listed().stream().filter(each -> each.startsWith("order_notifier_")))
                .allMatch(shown::contains);
    }

    @Test
    void shouldHaveAPageForEveryAlertAndNoOther() throws IOException {
        // Given
        List<JsonNode> alerts = alerts();

        // When
        Set<String> names =
                alerts.stream().map(each -> each.path("alert").asText()).collect(Collectors.toSet());

        // Then
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .endsWith("/docs/runbook/" + alert.path("alert").asText() + ".md");
        });
        assertThat(names).hasSameSizeAs(alerts);
        try (Stream<Path> pages = Files.list(RUNBOOK)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", ""))
                            .filter(name -> !name.equals("README")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(Files.readString(RUNBOOK.resolve("README.md")))
                .contains(names.stream()
                        .map(name -> "[" + name + "](" + name + ".md)")
                        .toList());
    }

    /** What docs/metrics.md lists; that these are what is scraped is for MetricsTest and MetricsIT. */
    static Set<String> listed() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `(\\w+)`").matcher(Files.readString(Path.of("docs", "metrics.md")));
        while (row.find()) {
            names.add(row.group(1));
        }
        return names;
    }

    private static Stream<String> metrics(String expression) {
        return METRIC.matcher(expression)
                .results()
                .map(each -> each.group().replaceFirst("_seconds_(bucket|count|sum)$", "_seconds"));
    }

    private static List<String> expressions() throws IOException {
        return new ObjectMapper().readTree(Files.readString(DASHBOARD)).findValuesAsText("expr");
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        new YAMLMapper()
                .readTree(Files.readString(ALERTS))
                .path("groups")
                .forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }
}
