package io.ordernotifier.feedfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.output.FeedRecord;
import io.ordernotifier.output.FeedRecords;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.preview.Proof;
import io.ordernotifier.preview.Proofreader;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.sample.Story;
import io.ordernotifier.wire.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One order from beginning to end: a parcel, a line that is out of stock, a delay, a second parcel, a return less charges.
 * What the buyer reads and what the marketplace gets, byte for byte, as a person wrote it down and reckoned it by hand:
 *
 * <pre>
 *            paid  3 mugs  30.00  tax 2.00  discount 1.00  shipping 4.00 + 0.50
 *                  1 tray  19.99  tax 1.60                 shipping 2.00 + 0.16
 *                  2 tins   9.98  tax 0.80  wrap 3.00 + 0.24  shipping 1.00 + 0.08
 *  out of stock    1 tray  19.99 + 1.60 + 2.00 + 0.16                                        = 23.75
 *   return, two of 3 mugs  20.00 + 1.33 - 0.67           - 2.00 restocking - 4.95 way back   = 13.71
 *           one of 2 tins   4.99 + 0.40 + 1.50 + 0.12 + 0.50 + 0.04 shipping                 =  7.55
 * </pre>
 *
 * The IDs of adjusted items are the version 3 UUID of what {@code StableId} names, followed by the item's number.
 */
class CompleteOrderTest {
    private static final Path FOLDER = Path.of("src/test/resources/complete-order");
    private static final Format TSV = TestFeeds.tsv();
    private static final Format XML = TestFeeds.xml(XmlRelease.CURRENT);

    private static List<Outcome> outcomes;
    private static List<Proof> emails;

    @BeforeAll
    static void tell() throws IOException {
        outcomes = Story.tell(EventJson.read(Files.readString(FOLDER.resolve("events.json"))));
        Renderer renderer = Renderer.of(Carriers.builtIn());
        emails = new Proofreader(renderer, PolicyPacks.load(PolicyPacks.BUILT_IN.get(0))).proofs(outcomes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1-first-parcel.txt, Part of your order 702-5550123-4400001 has been shipped",
        "1, 2-unavailable.txt, Problem with your order 702-5550123-4400001: item not available",
        "2, 3-delay.txt, New delivery date for your order 702-5550123-4400001",
        "3, 4-second-parcel.txt, The last part of your order 702-5550123-4400001 has been shipped",
        "4, 5-return.txt, We have received your return for order 702-5550123-4400001"
    })
    void shouldWriteToTheBuyer(int number, String file, String subject) throws IOException {
        Proof proof = emails.get(number);

        assertThat(proof.email().text()).isEqualTo(Files.readString(FOLDER.resolve(file)));
        assertThat(proof.email().subject()).isEqualTo(subject);
        assertThat(proof.email().to()).isEqualTo("june.park@buyers.example");
        assertThat(proof.violations()).isEmpty();
    }

    @Test
    void shouldWriteNothingElse() {
        assertThat(outcomes).hasSize(6).allMatch(outcome -> outcome instanceof Outcome.Applied);
        assertThat(emails).hasSize(5);
    }

    @Test
    void shouldTellTheMarketplaceAsTabSeparatedText() throws IOException {
        Map<String, byte[]> files = files(TSV, ".tsv");

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "shipping-confirmation.tsv", "order-adjustment.tsv", "order-adjustment-promotions.tsv");
        assertAsWritten(files);
    }

    @Test
    void shouldTellTheMarketplaceAsXml() throws IOException {
        Map<String, byte[]> files = files(XML, ".xml");

        assertThat(files.keySet()).containsExactlyInAnyOrder("shipping-confirmation.xml", "order-adjustment.xml");
        assertAsWritten(files);
    }

    private static void assertAsWritten(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(FOLDER.resolve(file.getKey())));
            assertThat(file.getValue()).isEqualTo(Files.readAllBytes(FOLDER.resolve(file.getKey())));
        }
    }

    /** As an export writes them: one file for each group of records. */
    private static Map<String, byte[]> files(Format format, String ending) {
        Map<String, ByteArrayOutputStream> parts = new LinkedHashMap<>();
        Map<String, Integer> records = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Applied applied
                    && FeedRecords.of(applied).isPresent()) {
                FeedRecord told = FeedRecords.of(applied).get();
                Formatted.Expressed record = TestFeeds.expressed(format, told, TestFeeds.US);
                String name =
                        record.group().kind().word() + (record.group().promotions() ? "-promotions" : "") + ending;
                ByteArrayOutputStream file = parts.computeIfAbsent(name, missing -> {
                    ByteArrayOutputStream fresh = new ByteArrayOutputStream();
                    fresh.writeBytes(format.head(record.group()));
                    return fresh;
                });
                file.writeBytes(format.before(records.merge(name, 1, Integer::sum)));
                file.writeBytes(record.bytes());
            }
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach((name, file) -> {
            file.writeBytes(format.foot());
            files.put(name, file.toByteArray());
        });
        return files;
    }
}
