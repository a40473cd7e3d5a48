package io.ordernotifier.feedfile;

import io.ordernotifier.feedfile.ProcessingReport.Result;
import io.ordernotifier.feedfile.ProcessingReport.UploadedRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads the marketplace's processing reports, XML or tab-separated, and finds in the upload file what they leave out. */
public final class ProcessingReports {
    private static final Charset CP932 = Charset.forName("windows-31j");

    private ProcessingReports() {}

    /** @throws UnreadableReportException when it is no processing report */
    public static ProcessingReport read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return isXml(content) ? XmlReport.parse(content) : FlatReport.parse(text(content));
    }

    /**
     * The same report, with the orders and items that only the upload file tells.
     *
     * @throws UnreadableReportException when it is no upload file
     */
    public static ProcessingReport withUpload(ProcessingReport report, Path upload) throws IOException {
        byte[] content = Files.readAllBytes(upload);
        Map<Long, UploadedRecord> records =
                isXml(content) ? XmlReport.parseUpload(content) : FlatReport.parseUpload(text(content));
        List<Result> results = report.results().stream()
                .map(each -> each.with(records.getOrDefault(each.number(), new UploadedRecord("", ""))))
                .toList();
        return new ProcessingReport(
                report.complete(),
                report.processed(),
                report.successful(),
                report.withError(),
                report.withWarning(),
                results);
    }

    private static boolean isXml(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
        return start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
    }

    /** Reports come in the encoding of the upload, and nothing in them says which it is. */
    private static String text(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, CP932)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // it is written in another one
            }
        }
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
