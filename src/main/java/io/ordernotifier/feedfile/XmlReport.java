package io.ordernotifier.feedfile;

import io.ordernotifier.feedfile.ProcessingReport.Result;
import io.ordernotifier.feedfile.ProcessingReport.UploadedRecord;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML processing report, and an XML upload file: both are envelopes with messages. */
final class XmlReport {
    private XmlReport() {}

    static ProcessingReport parse(byte[] content) {
        Map<String, String> summary = new HashMap<>();
        List<Result> results = new ArrayList<>();
        Map<String, String> result = new HashMap<>();
        walk(content, new Walker() {
            private boolean inResult;

            @Override
            public void start(String name) {
                if (name.equals("Result")) {
                    inResult = true;
                    result.clear();
                }
            }

            @Override
            public void text(String name, String text) {
                (inResult ? result : summary).put(name, text);
            }

            @Override
            public void end(String name) {
                if (name.equals("Result")) {
                    inResult = false;
                    results.add(result(result));
                }
            }
        });
        if (!summary.containsKey("StatusCode")) {
            throw new UnreadableReportException("this is no processing report: it must have a StatusCode");
        }
        return new ProcessingReport(
                !summary.get("StatusCode").equals("Processing"),
                number(summary, "MessagesProcessed"),
                number(summary, "MessagesSuccessful"),
                number(summary, "MessagesWithError"),
                number(summary, "MessagesWithWarning"),
                results);
    }

    private static Result result(Map<String, String> fields) {
        return new Result(
                number(fields, "MessageID"),
                !fields.getOrDefault("ResultCode", "Error").equals("Warning"),
                fields.getOrDefault("ResultMessageCode", ""),
                fields.getOrDefault("ResultDescription", ""),
                fields.getOrDefault("AmazonOrderID", ""),
                fields.getOrDefault("AmazonOrderItemCode", ""));
    }

    /** What stands in an upload file, by message ID. */
    static Map<Long, UploadedRecord> parseUpload(byte[] content) {
        Map<Long, UploadedRecord> records = new HashMap<>();
        Map<String, String> message = new HashMap<>();
        walk(content, new Walker() {
            @Override
            public void start(String name) {
                if (name.equals("Message")) {
                    message.clear();
                }
            }

            @Override
            public void text(String name, String text) {
                message.merge(name, text, (until, now) -> until + ", " + now);
            }

            @Override
            public void end(String name) {
                if (name.equals("Message")) {
                    records.put(
                            number(message, "MessageID"),
                            new UploadedRecord(
                                    message.getOrDefault("AmazonOrderID", ""),
                                    message.getOrDefault("AmazonOrderItemCode", "")));
                }
            }
        });
        if (records.isEmpty()) {
            throw new UnreadableReportException("this is no upload file: it must have messages");
        }
        return records;
    }

    private interface Walker {
        void start(String name);

        /** The text of an element that holds no other. */
        void text(String name, String text);

        void end(String name);
    }

    private static void walk(byte[] content, Walker walker) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            StringBuilder text = new StringBuilder();
            boolean leaf = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    walker.start(reader.getLocalName());
                    text.setLength(0);
                    leaf = true;
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    String line = leaf ? OneLine.of(text.toString()) : null;
                    if (line != null) {
                        walker.text(reader.getLocalName(), line);
                    }
                    walker.end(reader.getLocalName());
                    leaf = false;
                }
            }
        } catch (XMLStreamException e) {
            throw new UnreadableReportException(
                    "this is no XML that can be read: line " + e.getLocation().getLineNumber() + ", column "
                            + e.getLocation().getColumnNumber());
        }
    }

    private static long number(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "0");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
