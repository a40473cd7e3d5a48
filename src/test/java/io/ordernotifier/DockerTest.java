package io.ordernotifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What can be said of docker/ without an engine: nothing it names is missing, and the image is as tight as is promised. */
class DockerTest {
    private static final Path DOCKER = Path.of("docker");

    @Test
    void shouldRunTheImageWithoutRootOnAJavaRuntimeAlone() throws IOException {
        // When
        List<String> lines = Files.readAllLines(DOCKER.resolve("Dockerfile"));
        List<String> last = lines.subList(lastIndexOf(lines, "FROM "), lines.size());

        // Then
        assertThat(lines.stream().filter(line -> line.startsWith("FROM "))).hasSize(2);
        assertThat(last.get(0)).endsWith("-jre");
        assertThat(last).anyMatch(line -> line.startsWith("HEALTHCHECK ")).contains("USER 10001", "CMD [\"run\"]");
        assertThat(last.stream().filter(line -> line.startsWith("COPY ")))
                .containsExactly("COPY --from=build /order-notifier /order-notifier");
    }

    @Test
    void shouldCopyIntoTheBuildOnlyWhatIsThereAndAllThatThePomNames() throws IOException {
        // Given
        Set<String> copied = new TreeSet<>();
        for (String line : Files.readAllLines(DOCKER.resolve("Dockerfile"))) {
            if (line.startsWith("COPY ") && !line.contains("--from")) {
                List<String> words = List.of(line.split(" "));
                copied.addAll(words.subList(1, words.size() - 1));
            }
        }

        // Then
        assertThat(copied)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(Path.of(each)).exists());
        assertThat(copied).contains("pom.xml", "src", "config", "schemas", "docs/policy");
    }

    @Test
    void shouldNameInTheComposeFileOnlyServicesVolumesAndFilesThereAre() throws IOException {
        // Given
        JsonNode compose = new YAMLMapper().readTree(Files.readString(DOCKER.resolve("compose.yaml")));
        JsonNode services = compose.path("services");

        // Then
        assertThat(services.fieldNames())
                .toIterable()
                .contains("kafka", "registry", "order-notifier", "shop", "mail", "prometheus", "grafana");
        services.forEach(service -> {
            assertThat(service.has("image") || service.has("build")).isTrue();
            names(service.path("depends_on"))
                    .forEach(name -> assertThat(services.has(name)).as(name).isTrue());
            service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
            service.path("volumes").forEach(volume -> {
                String source = volume.asText().substring(0, volume.asText().indexOf(':'));
                if (source.startsWith(".")) {
                    assertThat(DOCKER.resolve(source)).exists();
                } else {
                    assertThat(compose.path("volumes").has(source)).as(source).isTrue();
                }
            });
        });
        assertThat(services.at("/order-notifier/read_only").asBoolean()).isTrue();
        assertThat(services.at("/order-notifier/cap_drop/0").asText()).isEqualTo("ALL");
    }

    @Test
    void shouldScrapeTheProcessorAndShowTheDashboardFromPrometheus() throws IOException {
        // Given
        YAMLMapper yaml = new YAMLMapper();
        JsonNode prometheus = yaml.readTree(Files.readString(DOCKER.resolve("prometheus/prometheus.yml")));
        JsonNode source =
                yaml.readTree(Files.readString(DOCKER.resolve("grafana/provisioning/datasources/prometheus.yaml")));

        // Then
        assertThat(prometheus.at("/scrape_configs/0/job_name").asText()).isEqualTo("order-notifier");
        assertThat(prometheus.at("/scrape_configs/0/static_configs/0/targets/0").asText())
                .isEqualTo("order-notifier:8080");
        assertThat(Files.readString(DOCKER.resolve("grafana/dashboards/order-notifier.json")))
                .contains("\"uid\": \"" + source.at("/datasources/0/uid").asText() + "\"");
    }

    private static List<String> names(JsonNode dependsOn) {
        List<String> names = new ArrayList<>();
        if (dependsOn.isArray()) {
            dependsOn.forEach(each -> names.add(each.asText()));
        } else {
            dependsOn.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static int lastIndexOf(List<String> lines, String beginning) {
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            last = lines.get(i).startsWith(beginning) ? i : last;
        }
        return last;
    }
}
