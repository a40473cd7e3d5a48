package io.ordernotifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class FeedsCommandTest {
    private static final String REPORT = """
            Feed Processing Summary:
            \tNumber of records processed\t\t2
            \tNumber of records successful\t\t1

            original-record-number\tsku\terror-code\terror-type\terror-message
            2\t\t79517\tError\tThe shipment is unknown.
            """;

    private static final String UPLOAD = """
            order-id\torder-item-id\tquantity
            111-4217883-0912345\t40525611209871\t1
            111-4217883-0912346\t40525611209872\t1
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldSayInPlainWordsWhatFailed() throws IOException {
        assertThat(feeds("report", file("report.txt", REPORT))).isEqualTo(1);

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        2 records: 1 taken, 1 failed, 0 with a warning.
                        Record 2 (--upload FILE tells its order) failed (79517): The shipment is unknown.
                        """);
    }

    @Test
    void shouldSpeakOfOneRecordInTheSingular() throws IOException {
        String one = REPORT.substring(0, REPORT.indexOf("original")).replace("processed\t\t2", "processed\t\t1");

        assertThat(feeds("report", file("report.txt", one))).isZero();

        assertThat(out.toString()).startsWith("1 record: 1 taken, 0 failed, 0 with a warning.");
    }

    @Test
    void shouldNameOrderAndItemFromTheUploadFile() throws IOException {
        assertThat(feeds("report", file("report.txt", REPORT), "--upload", file("upload.txt", UPLOAD)))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains("Order 111-4217883-0912346, item 40525611209872, failed (79517): The shipment is unknown.");
    }

    @Test
    void shouldEndWithZeroWhereNothingFailed() throws IOException {
        String good = REPORT.substring(0, REPORT.indexOf("original")).replace("\t\t1", "\t\t2");

        assertThat(feeds("report", file("report.txt", good))).isZero();

        assertThat(out.toString()).startsWith("2 records: 2 taken, 0 failed, 0 with a warning.");
    }

    @Test
    void shouldPrintTheReportAsJson() throws IOException {
        assertThat(feeds("report", file("report.txt", REPORT), "--json")).isEqualTo(1);

        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .path("results")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("79517");
    }

    @Test
    void shouldRefuseWhatIsNoReport() throws IOException {
        assertThat(feeds("report", file("report.txt", "hello"))).isEqualTo(2);

        assertThat(err.toString()).contains("this is no processing report");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "; Missing required option: '--to=DIR'",
                "--to out --format xml; --merchant-id must be given for XML",
                "--to out --xml-release 2020-01; --xml-release 2020-01: must be 2021-09 or 2021-02",
                "--to out --since yesterday; --since yesterday: must be a date",
                "--to out --follow soon; --follow soon: must be a duration",
                "--to out --follow 20m --dry-run; --dry-run and --follow exclude each other",
                "--to out --max-records 0; --max-records 0: must be 1 or more",
                "--to out --max-bytes 10; --max-bytes 10: must be 1000 or more",
                "--to out --batch 0; --batch 0: must be 1 or more"
            })
    void shouldRefuseOptionsThatMakeNoSense(String options, String fault) {
        String[] arguments = options == null ? new String[] {"export"} : ("export " + options).split(" ");

        assertThat(feeds(arguments)).isEqualTo(2);

        assertThat(err.toString()).contains(fault);
    }

    private int feeds(String... arguments) {
        return new CommandLine(new FeedsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, verb, parsed) -> {
                    verb.getErr().println(e.getMessage());
                    return 2;
                })
                .execute(arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
