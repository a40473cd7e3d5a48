package io.ordernotifier.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.PolicyPacks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The default pack is as good on our labelled texts as docs/policy/accuracy.md says: a change of words that finds less, or
 * that blocks more clean texts, fails here. What must be reached stands in {@code floors.csv} beside the texts, a little
 * below what was measured.
 */
class PolicyAccuracyTest {
    private static final Path TEXTS = Path.of("src/test/resources/policy/texts");
    private static final String PACK = "amazon-communication-guidelines";
    private static final Map<String, Score> SCORES = new HashMap<>();

    /** A line of floors.csv: at least that recall, or at most that share of false alarms. */
    private record Floor(String set, String rule, String language, String measure, double limit) {
        static Floor parse(String line) {
            String[] fields = line.split(",", -1);
            return new Floor(fields[0], fields[1], fields[2], fields[3], Double.parseDouble(fields[4]));
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldReachWhatWasMeasured() {
        return floors().stream()
                .filter(floor -> Files.isDirectory(TEXTS.resolve(floor.set())))
                .map(floor -> DynamicTest.dynamicTest(
                        String.join(" ", floor.set(), floor.rule(), floor.language(), floor.measure()),
                        () -> check(floor)));
    }

    @Test
    void shouldHaveFloorsForEachSetOfTexts() {
        assertThat(floors()).extracting(Floor::set).containsAll(sets());
    }

    @Test
    void shouldMeasureTheTextsThatTheWordsWereTunedOn() {
        assertThat(sets()).contains("tuned");
        if (!sets().contains("kept-aside")) {
            System.out.println("No texts are kept aside: only those that the words were tuned on are measured.");
        }
    }

    private static void check(Floor floor) {
        Tally tally = score(floor.set()).tallies().stream()
                .filter(row -> row.rule().equals(floor.rule()) && row.language().equals(floor.language()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no such text"));
        Rate rate = floor.measure().equals("recall") ? tally.recall() : tally.falseAlarms();
        assertThat(rate).as("texts to measure it on").isNotNull();
        if (floor.measure().equals("recall")) {
            assertThat(rate.value()).isGreaterThanOrEqualTo(floor.limit());
        } else {
            assertThat(rate.value()).isLessThanOrEqualTo(floor.limit());
        }
    }

    private static Score score(String set) {
        return SCORES.computeIfAbsent(set, PolicyAccuracyTest::measure);
    }

    private static Score measure(String set) {
        Score score = new Score(PolicyPacks.load(PACK), Set.of(), LocalDate.EPOCH);
        for (Path file : list(TEXTS.resolve(set))) {
            try (InputStream texts = Files.newInputStream(file)) {
                JsonLines.read(file.toString(), texts, Assumptions.NONE, score::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return score;
    }

    private static List<String> sets() {
        return list(TEXTS).stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Floor> floors() {
        try (Stream<String> lines = Files.lines(TEXTS.resolve("floors.csv"))) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Floor::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
