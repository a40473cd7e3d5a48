package io.ordernotifier.feedfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.feedfile.ProcessingReport.Result;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessingReportsTest {
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <AmazonEnvelope>
              <Header><DocumentVersion>1.01</DocumentVersion></Header>
              <MessageType>ProcessingReport</MessageType>
              <Message>
                <MessageID>1</MessageID>
                <ProcessingReport>
                  <DocumentTransactionID>4711</DocumentTransactionID>
                  <StatusCode>Complete</StatusCode>
                  <ProcessingSummary>
                    <MessagesProcessed>3</MessagesProcessed>
                    <MessagesSuccessful>1</MessagesSuccessful>
                    <MessagesWithError>1</MessagesWithError>
                    <MessagesWithWarning>1</MessagesWithWarning>
                  </ProcessingSummary>
                  <Result>
                    <MessageID>2</MessageID>
                    <ResultCode>Error</ResultCode>
                    <ResultMessageCode>18028</ResultMessageCode>
                    <ResultDescription>The quantity
                      is too large.</ResultDescription>
                    <AdditionalInfo>
                      <AmazonOrderID>111-4217883-0912345</AmazonOrderID>
                      <AmazonOrderItemCode>40525611209871</AmazonOrderItemCode>
                    </AdditionalInfo>
                  </Result>
                  <Result>
                    <MessageID>3</MessageID>
                    <ResultCode>Warning</ResultCode>
                    <ResultMessageCode>99</ResultMessageCode>
                    <ResultDescription>Late.</ResultDescription>
                  </Result>
                </ProcessingReport>
              </Message>
            </AmazonEnvelope>
            """;

    private static final String FLAT = """
            Resumen del procesamiento:
            \tNúmero de registros procesados\t\t2
            \tNúmero de registros correctos\t\t1

            original-record-number\tsku\terror-code\terror-type\terror-message
            2\t\t79517\tError\tOrder Id N/A is invalid or shipment has not yet been dispatched.
            """;

    private static final String UPLOAD = """
            order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method\r
            111-4217883-0912345\t40525611209871\t1\t2026-03-01\tUPS\t\t\t\r
            111-4217883-0912346\t40525611209872\t1\t2026-03-01\tUPS\t\t\t\r
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldReadAnXmlReport() throws IOException {
        ProcessingReport report = ProcessingReports.read(file(XML));

        assertThat(report)
                .extracting(
                        ProcessingReport::complete,
                        ProcessingReport::processed,
                        ProcessingReport::successful,
                        ProcessingReport::withError,
                        ProcessingReport::withWarning)
                .containsExactly(true, 3L, 1L, 1L, 1L);
        assertThat(report.results())
                .containsExactly(
                        new Result(
                                2,
                                true,
                                "18028",
                                "The quantity is too large.",
                                "111-4217883-0912345",
                                "40525611209871"),
                        new Result(3, false, "99", "Late.", "", ""));
        assertThat(report.isGood()).isFalse();
    }

    @Test
    void shouldReadATabSeparatedReportInAnyLanguage() throws IOException {
        ProcessingReport report = ProcessingReports.read(file(FLAT));

        assertThat(report.processed()).isEqualTo(2);
        assertThat(report.successful()).isEqualTo(1);
        assertThat(report.withError()).isEqualTo(1);
        assertThat(report.results())
                .containsExactly(new Result(
                        2, true, "79517", "Order Id N/A is invalid or shipment has not yet been dispatched.", "", ""));
    }

    @Test
    void shouldFindInTheUploadFileWhichOrderIsMeant() throws IOException {
        Path upload = Files.writeString(folder.resolve("upload.txt"), UPLOAD);

        ProcessingReport report = ProcessingReports.withUpload(ProcessingReports.read(file(FLAT)), upload);

        assertThat(report.results())
                .extracting(Result::orderId, Result::orderItemId)
                .containsExactly(tuple("111-4217883-0912346", "40525611209872"));
    }

    @Test
    void shouldFindInAnXmlUploadFileWhichItemsAreMeant() throws IOException {
        Format format = TestFeeds.xml(XmlRelease.CURRENT);
        Path upload = Files.write(
                folder.resolve("upload.xml"),
                TestFeeds.file(
                        format,
                        TestFeeds.expressed(
                                format,
                                TestFeeds.confirmation(
                                        TestFeeds.UPS, TestFeeds.item(1), new LineQuantity(TestFeeds.OTHER_ITEM, 1)),
                                TestFeeds.US)));

        ProcessingReport report = ProcessingReports.withUpload(
                ProcessingReports.read(file(XML.replace("<MessageID>3<", "<MessageID>1<"))), upload);

        assertThat(report.results().get(1))
                .extracting(Result::orderId, Result::orderItemId)
                .containsExactly("111-4217883-0912345", "40525611209871, 00525611209872");
    }

    @Test
    void shouldReadJapaneseReports() throws IOException {
        Path report = Files.write(
                folder.resolve("report.txt"),
                "処理\t\t1\n成功\t\t0\n\noriginal-record-number\terror-code\terror-type\terror-message\n1\t1\tエラー\t無効な値\n"
                        .getBytes(Charset.forName("windows-31j")));

        assertThat(ProcessingReports.read(report).results())
                .extracting(Result::description, Result::error)
                .containsExactly(tuple("無効な値", true));
    }

    @Test
    void shouldTellAReportOfWorkUnderWayAndOneWithoutFaults() throws IOException {
        String good = XML.replaceAll("(?s)<Result>.*</Result>", "").replace("WithError>1", "WithError>0");

        assertThat(ProcessingReports.read(file(good)).isGood()).isTrue();
        assertThat(ProcessingReports.read(file(good.replace("Complete", "Processing")))
                        .isGood())
                .isFalse();
    }

    @Test
    void shouldRefuseWhatIsNoReport() throws IOException {
        assertThatThrownBy(() -> ProcessingReports.read(file("hello\n")))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("no processing report");
        assertThatThrownBy(() -> ProcessingReports.read(file("<html><p></html>")))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> ProcessingReports.read(
                        file("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><StatusCode>&x;</StatusCode>")))
                .isInstanceOf(UnreadableReportException.class);
        Path report = file(FLAT);
        Path upload = Files.writeString(folder.resolve("upload.txt"), "a\tb\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ProcessingReports.withUpload(ProcessingReports.read(report), upload))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("no upload file");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("report"), content);
    }
}
