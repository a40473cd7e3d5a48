package io.ordernotifier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.ordernotifier.Settings;
import io.ordernotifier.demo.oms.Expected;
import io.ordernotifier.demo.oms.OmsRecord;
import io.ordernotifier.demo.oms.SimulatedOms;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.streams.StreamsRunner;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** The whole demo, small: what was written, what the summary says, and what was left must agree. */
class DemoIT {
    private static final long SEED = 5;
    private static final int ORDERS = 50;
    private static final List<OmsRecord> WRITTEN = SimulatedOms.records(SEED, ORDERS);
    private static final Expected EXPECTED = Expected.of(WRITTEN);

    @TempDir
    private static Path folder;

    private static Summary summary;
    private static boolean goesOn;
    private static List<String> shown;

    @BeforeAll
    static void play() throws Exception {
        StringWriter err = new StringWriter();
        DemoOptions options = new DemoOptions(SEED, ORDERS, 200, "amazon-communication-guidelines", null, folder);
        try (Silence silence = Silence.of("kafka", "io.ordernotifier.streams");
                Parts parts = new Parts()) {
            Demo demo = Demo.start(options, new LiveView(new PrintWriter(err), Ansi.OFF), parts);
            summary = demo.play();
            demo.handOver();
            goesOn = goesOnWith(demo.settingsFile());
        }
        shown = err.toString().lines().toList();
    }

    private static boolean goesOnWith(Path settingsFile) throws Exception {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(settingsFile)) {
            settings.load(file);
        }
        Map<String, String> config = new HashMap<>();
        settings.forEach((key, value) -> config.put((String) key, (String) value));
        config.put("http.port", "-1");
        try (StreamsRunner own = new StreamsRunner(Settings.of(config), new SimpleMeterRegistry())) {
            own.start();
            return own.awaitRunning(Duration.ofMinutes(2));
        }
    }

    @Test
    void shouldLetAProcessorOfOnesOwnGoOnWithTheSettingsFile() {
        assertThat(goesOn).isTrue();
    }

    @Test
    void shouldAccountForEveryEvent() {
        assertThat(summary.sums())
                .hasSize(4)
                .allSatisfy(sum -> assertThat(sum.holds()).as(sum.toString()).isTrue());
        assertThat(Summary.total(summary.eventsIn())).isEqualTo(WRITTEN.size());
        assertThat(summary.addsUp()).isTrue();
    }

    @Test
    void shouldComeToWhatTheOrdersSayThemselves() {
        assertThat(summary.outcomes())
                .isEqualTo(new Summary.Outcomes(
                        EXPECTED.outcomes(Outcome.Applied.class).size(),
                        EXPECTED.outcomes(Outcome.Duplicate.class).size(),
                        EXPECTED.rejectCodes().size(),
                        EXPECTED.outcomes(Outcome.Held.class).size(),
                        EXPECTED.waiting()));
        assertThat(summary.rejectedEvents())
                .extracting(Summary.SetAside::code)
                .containsExactlyInAnyOrderElementsOf(EXPECTED.rejectCodes());
    }

    @Test
    void shouldSendEmailsOfEveryKindAndKeepSomeBack() {
        assertThat(summary.emails())
                .containsKeys(
                        "Shipment Confirmation",
                        "Order Unavailable",
                        "Delay Notice",
                        "Return Confirmation",
                        "Customer Service Reply");
        assertThat(summary.rejectedDrafts()).isEqualTo(EXPECTED.improper().size());
    }

    @Test
    void shouldKeepBackWhatBreaksThePolicyAndNothingElse() {
        assertThat(EXPECTED.improper()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(summary.violations().stream().map(Summary.KeptBack::orderId).collect(Collectors.toSet()))
                .isEqualTo(EXPECTED.improper());
        assertThat(summary.violations())
                .anySatisfy(violation -> assertThat(violation.suggestion()).isNotBlank());
    }

    @Test
    void shouldLeaveEveryEmailAsAFileThatAMailLibraryReads() throws Exception {
        // When
        List<MimeMessage> messages = new ArrayList<>();
        for (Path file : filesIn(folder.resolve("emails"))) {
            try (InputStream bytes = Files.newInputStream(file)) {
                messages.add(new MimeMessage(Session.getInstance(new Properties()), bytes));
            }
        }

        // Then
        assertThat(messages).hasSize((int) Summary.total(summary.emails()));
        assertThat(messages).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.getSubject()).isNotBlank();
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getSentDate()).isNotNull();
        });
    }

    @Test
    void shouldLeaveEveryOtherRecordAsALineOfJson() throws IOException {
        assertThat(lines("shipping-confirmation-feed.jsonl"))
                .hasSize(summary.feedRecords().get("Shipping Confirmation").intValue())
                .extracting(line -> line.get("confirmationId").asText())
                .doesNotHaveDuplicates();
        assertThat(lines("order-adjustment-feed.jsonl"))
                .hasSize(summary.feedRecords().get("Order Adjustment").intValue())
                .extracting(line -> line.get("adjustmentId").asText())
                .doesNotHaveDuplicates();
        assertThat(lines("rejected-drafts.jsonl")).hasSize(summary.rejectedDrafts());
        assertThat(lines("rejected-events.jsonl"))
                .extracting(line -> line.get("code").asText())
                .containsExactlyInAnyOrderElementsOf(EXPECTED.rejectCodes());
    }

    @Test
    void shouldShowALineForEveryEventAndOneMoreForEachThatWaited() {
        assertThat(shown)
                .filteredOn(line -> !line.startsWith("Starting"))
                .hasSize(WRITTEN.size() + (int) summary.outcomes().released());
        assertThat(shown).filteredOn(line -> line.contains("held until its")).hasSize((int)
                summary.outcomes().held());
    }

    @Test
    void shouldSayAllThisInWords() {
        assertThat(SummaryText.of(summary))
                .contains("IT ADDS UP")
                .contains("= " + WRITTEN.size() + " events in")
                .contains(folder.toString());
    }

    @Test
    void shouldLeaveNothingElse() throws IOException {
        String mine = "order-notifier-state-" + ProcessHandle.current().pid() + "-";
        assertThat(filesIn(Path.of(System.getProperty("java.io.tmpdir"))))
                .extracting(path -> path.getFileName().toString())
                .noneMatch(name -> name.startsWith(mine));
    }

    private static List<JsonNode> lines(String file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            nodes.add(json.readTree(line));
        }
        return nodes;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
