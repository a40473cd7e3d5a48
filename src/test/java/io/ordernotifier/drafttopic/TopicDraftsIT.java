package io.ordernotifier.drafttopic;

import static io.ordernotifier.TestOrders.ANN;
import static io.ordernotifier.TestOrders.MUGS;
import static io.ordernotifier.TestOrders.ORDER_ID;
import static io.ordernotifier.TestOrders.SHIPPED_AT;
import static io.ordernotifier.TestOrders.TEAPOT;
import static io.ordernotifier.TestOrders.UPS_PARCEL;
import static io.ordernotifier.TestOrders.aShipment;
import static io.ordernotifier.TestOrders.anOrder;
import static io.ordernotifier.TestOrders.applied;
import static io.ordernotifier.TestOrders.orderAfter;
import static io.ordernotifier.TestOrders.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.command.LintCommand;
import io.ordernotifier.demo.NewTopics;
import io.ordernotifier.drafttopic.DraftRange.Edge;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Order;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.output.Email;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.scan.ScanProgress;
import io.ordernotifier.streams.StateTopics;
import io.ordernotifier.streams.TestCluster;
import io.ordernotifier.wire.OrderStateSerde;
import io.ordernotifier.wire.WireFormat;
import io.ordernotifier.wire.WireSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code lint --topic} on topics and a state that are there, without a processor. */
class TopicDraftsIT {
    private static final Renderer RENDERER = Renderer.of(Carriers.builtIn());
    private static final long NOON = Instant.parse("2025-03-04T12:00:00Z").toEpochMilli();

    @TempDir
    private static Path folder;

    private static TestCluster cluster;
    private static WireFormat wire;
    private static KafkaProducer<byte[], byte[]> producer;

    private Settings settings;

    @BeforeAll
    static void start() {
        cluster = TestCluster.start(folder);
        Settings any = Settings.of(cluster.settings("any."));
        wire = new WireFormat(WireSettings.of(any.registry()));
        producer =
                new KafkaProducer<>(new HashMap<>(any.kafka()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        wire.close();
        cluster.close();
    }

    /** Topics and settings of a test of its own. */
    private void begin(String prefix) throws Exception {
        Map<String, String> values = cluster.settings(prefix);
        settings = Settings.of(values);
        cluster.createTopics(settings);
        Files.write(
                config(),
                values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
    }

    private Path config() {
        return folder.resolve(settings.applicationId() + ".properties");
    }

    @Test
    void shouldEndWhereTheTopicEndedWhenItBeganHoweverMuchComesMeanwhile() throws Exception {
        // Given
        begin("growing.");
        publish(email("first"), NOON);
        AtomicInteger later = new AtomicInteger();
        ScanProgress writesMeanwhile = (read, total) -> publish(email("later-" + later.incrementAndGet()), NOON);

        // When
        List<String> found = read(null, null, writesMeanwhile);

        // Then
        assertThat(later).hasPositiveValue();
        assertThat(found).containsExactly("first");
    }

    @Test
    void shouldTakeWhatIsFromAMomentOnAndBeforeAnotherInWhateverOrderItLies() throws Exception {
        // Given
        begin("times.");
        publish(email("at noon"), NOON);
        publish(email("at two"), NOON + 2);
        publish(email("late, of before"), NOON - 1);
        publish(email("late, of one"), NOON + 1);

        // Then
        assertThat(read(moment(NOON), moment(NOON + 2), ScanProgress.NONE)).containsExactly("at noon", "late, of one");
        assertThat(read(null, moment(NOON), ScanProgress.NONE)).containsExactly("late, of before");
        assertThat(read(moment(NOON + 2), null, ScanProgress.NONE)).containsExactly("at two");
        assertThat(read(moment(NOON + 3), null, ScanProgress.NONE)).isEmpty();
        assertThat(read(new Edge.Offset(1), new Edge.Offset(3), ScanProgress.NONE))
                .containsExactly("at two", "late, of before");
        assertThat(read(new Edge.Offset(1), moment(NOON + 2), ScanProgress.NONE))
                .containsExactly("late, of before", "late, of one");
        assertThat(read(new Edge.Offset(9), null, ScanProgress.NONE)).isEmpty();
    }

    @Test
    void shouldNameWhatItCannotReadAndNotCallTheTopicClean() throws Exception {
        // Given
        begin("broken.");
        String topic = settings.topics().buyerEmails();
        publish(email("good"), NOON);
        publish(topic, ORDER_ID, "no Avro".getBytes(StandardCharsets.UTF_8), NOON);
        publish(topic, ORDER_ID, null, NOON);

        // When
        Answer answer = lint("--json", "--rule", "link");

        // Then
        assertThat(answer.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(answer.out().lines()).hasSize(1).allMatch(line -> line.contains("CLEARED"));
        assertThat(answer.err())
                .containsPattern("broken\\.buyer-emails-[0-9]@1 cannot be read: ")
                .containsPattern("broken\\.buyer-emails-[0-9]@2 cannot be read: it has no value")
                .contains(
                        "1 draft, 0 rejected", "; 2 records could not be read", "1 draft is of orders or events that");
    }

    @Test
    void shouldMissWhatAnEmailHadToStateByTheOrderAsItWas() throws Exception {
        // Given: since then more was shipped
        begin("facts.");
        Order before = orderAfter(anOrder());
        Email email = emailOf(applied(before, aShipment("S-1", units(MUGS, 1))));
        publish(email, NOON);
        publish(with(email, text -> text.replace(UPS_PARCEL.trackingNumber(), "unknown")), NOON);
        store(orderAfter(anOrder(), aShipment("S-1", units(MUGS, 1)), aShipment("S-2", units(TEAPOT, 1))));

        // When
        Answer answer = lint();

        // Then
        assertThat(answer.exitCode()).as(answer.out() + answer.err()).isEqualTo(ExitCode.NO);
        assertThat(answer.out())
                .containsPattern("facts\\.buyer-emails-[0-9]@1: BLOCK required-fact")
                .contains("must state the tracking number")
                .doesNotContain("@0")
                .doesNotContain("Ann Lee", ANN.email(), "Harbour");
        assertThat(answer.err())
                .contains("2 drafts, 1 rejected")
                .contains("1 draft is said to lack a fact, and written with other templates than today's");

        // When: the range is a large one
        List<FoundDraft> found = new ArrayList<>();
        try (TopicDrafts drafts = new TopicDrafts(settings, RENDERER, ScanProgress.NONE, 1)) {
            drafts.read(
                    new DraftRange(settings.topics().buyerEmails(), null, null), found::add, (place, why) -> fail(why));
        }

        // Then
        assertThat(found).hasSize(2).allMatch(draft -> draft.known().whole());
    }

    @Test
    void shouldLookUpAllowancesForTheDayOfTheEmailsEvent() throws Exception {
        // Given
        begin("days.");
        publish(email("long ago"), NOON);
        Path pack = Files.writeString(folder.resolve("days.yaml"), """
                name: days
                version: "1"
                date: 2025-01-01
                description: What was allowed then.
                extends: amazon-communication-guidelines
                allowances:
                  - rule: link
                    reason: Until the shop's own page was closed.
                    until: 2025-03-04
                """);

        // Then
        assertThat(lint("--rule", "link", "--pack", pack.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(lint("--rule", "link", "--pack", pack.toString(), "--on", "2025-03-05")
                        .exitCode())
                .isEqualTo(ExitCode.NO);
    }

    @Test
    void shouldRefuseATopicWithoutDraftsAndRangesThatAreNone() throws Exception {
        begin("refused.");

        assertThat(lint("--topic", "refused.order-placed").err())
                .contains("holds no drafts; must be one of refused.buyer-emails, refused.rejected-drafts");
        assertThat(lint("--from", "2025-03-05", "--to", "2025-03-04").err()).contains("--from must be before --to");
        assertThat(lint("--from", "soon").err()).contains("must be like -90m", "or an offset");
        assertThat(lint("--from", "0").err()).contains("0 drafts, 0 rejected");
    }

    private static Edge moment(long at) {
        return new Edge.Moment(Instant.ofEpochMilli(at));
    }

    private List<String> read(@Nullable Edge from, @Nullable Edge to, ScanProgress progress) {
        List<String> found = new ArrayList<>();
        try (TopicDrafts drafts = new TopicDrafts(settings, RENDERER, progress)) {
            drafts.read(
                    new DraftRange(settings.topics().buyerEmails(), from, to),
                    each -> found.add(each.email().messageId()),
                    (place, why) -> found.add(place + " " + why));
        }
        return found;
    }

    /** Of the topic of the emails, unless another is named. */
    private Answer lint(String... options) {
        Stream<String> topic = List.of(options).contains("--topic")
                ? Stream.of()
                : Stream.of("--topic", settings.topics().buyerEmails());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new LintCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.concat(Stream.of("-c", config().toString()), topic), Stream.of(options))
                        .toArray(String[]::new));
        return new Answer(exitCode, out.toString(), err.toString());
    }

    private record Answer(int exitCode, String out, String err) {}

    private Email emailOf(Outcome.Applied applied) {
        Decision.Tell tell = (Decision.Tell) Notifier.decide(applied);
        return Email.of(
                (Rendering.Rendered) RENDERER.render(tell.notification()),
                settings.topics().orderShipped(),
                "pack@1");
    }

    private static Email with(Email email, UnaryOperator<String> change) {
        return new Email(
                email.messageId(),
                email.orderId(),
                email.kind(),
                email.locale(),
                email.to(),
                email.toName(),
                email.subject(),
                change.apply(email.text()),
                email.html() == null ? null : change.apply(email.html()),
                email.createdAt(),
                email.sourceEventId(),
                email.sourceTopic(),
                email.policyPack(),
                "templates of then");
    }

    private Email email(String messageId) {
        return new Email(
                messageId,
                ORDER_ID,
                EmailKind.ShipmentConfirmation,
                "en",
                ANN.email(),
                ANN.name(),
                "Your order " + ORDER_ID,
                "It is on its way" + (messageId.equals("long ago") ? ": https://lamps.example" : "."),
                null,
                SHIPPED_AT,
                "E-1",
                settings.topics().orderShipped(),
                "pack@1",
                "templates");
    }

    /** As the processor's state would hold it. */
    private void store(Order order) {
        String changelog = StateTopics.orders(settings.applicationId());
        NewTopics.create(cluster.bootstrapServers(), 1, List.of(changelog));
        try (OrderStateSerde serde = new OrderStateSerde()) {
            publish(changelog, order.orderId(), serde.serializer().serialize("", order), NOON);
        }
    }

    private void publish(Email email, long timestamp) {
        String topic = settings.topics().buyerEmails();
        publish(topic, email.orderId(), wire.serde(Email.class).serializer().serialize(topic, email), timestamp);
    }

    private static void publish(String topic, String key, byte @Nullable [] value, long timestamp) {
        try {
            producer.send(new ProducerRecord<>(topic, null, timestamp, key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
