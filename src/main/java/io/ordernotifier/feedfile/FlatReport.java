package io.ordernotifier.feedfile;

import io.ordernotifier.feedfile.ProcessingReport.Result;
import io.ordernotifier.feedfile.ProcessingReport.UploadedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tab-separated processing report: a few lines with numbers, in the language of the marketplace, then a table whose
 * columns have English names.
 */
final class FlatReport {
    private static final String NUMBER_COLUMN = "original-record-number";
    private static final String ORDER_COLUMN = "order-id";
    private static final Pattern LAST_NUMBER = Pattern.compile("\\t(\\d{1,18})\\s*$");

    private FlatReport() {}

    static ProcessingReport parse(String text) {
        List<Long> counts = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        Map<String, Integer> columns = Map.of();
        for (String line : text.lines().toList()) {
            if (!columns.isEmpty()) {
                if (!line.isBlank()) {
                    results.add(result(columns, line.split("\t", -1)));
                }
            } else if (line.contains(NUMBER_COLUMN)) {
                columns = columns(line);
            } else {
                Matcher number = LAST_NUMBER.matcher(line);
                if (number.find()) {
                    counts.add(Long.parseLong(number.group(1)));
                }
            }
        }
        if (counts.size() < 2) {
            throw new UnreadableReportException(
                    "this is no processing report: it must tell, each on a line after a tab,"
                            + " how many records were processed and how many were successful");
        }
        long failed = Math.max(0, counts.get(0) - counts.get(1));
        long warnings = results.stream()
                .filter(each -> !each.error())
                .mapToLong(Result::number)
                .distinct()
                .count();
        return new ProcessingReport(true, counts.get(0), counts.get(1), failed, warnings, results);
    }

    private static Result result(Map<String, Integer> columns, String[] cells) {
        String number = cell(columns, cells, NUMBER_COLUMN);
        return new Result(
                number.matches("\\d{1,18}") ? Long.parseLong(number) : 0,
                !cell(columns, cells, "error-type").toLowerCase(Locale.ROOT).startsWith("warn"),
                cell(columns, cells, "error-code"),
                cell(columns, cells, "error-message"),
                cell(columns, cells, ORDER_COLUMN),
                cell(columns, cells, "order-item-id"));
    }

    /** What stands in an upload file, by the number of the line after the names of the columns. */
    static Map<Long, UploadedRecord> parseUpload(String text) {
        Map<Long, UploadedRecord> records = new HashMap<>();
        Map<String, Integer> columns = Map.of();
        long number = 0;
        for (String line : text.lines().toList()) {
            if (!columns.isEmpty()) {
                number++;
                String[] cells = line.split("\t", -1);
                records.put(
                        number,
                        new UploadedRecord(cell(columns, cells, ORDER_COLUMN), cell(columns, cells, "order-item-id")));
            } else if (columns(line).containsKey(ORDER_COLUMN)) {
                columns = columns(line);
            }
        }
        if (columns.isEmpty()) {
            throw new UnreadableReportException("this is no upload file: it must have a column " + ORDER_COLUMN);
        }
        return records;
    }

    private static Map<String, Integer> columns(String line) {
        Map<String, Integer> columns = new HashMap<>();
        String[] names = line.split("\t", -1);
        for (int i = 0; i < names.length; i++) {
            columns.putIfAbsent(names[i].strip(), i);
        }
        return columns;
    }

    private static String cell(Map<String, Integer> columns, String[] cells, String name) {
        Integer at = columns.get(name);
        String line = at == null || at >= cells.length ? null : OneLine.of(cells[at]);
        return line == null ? "" : line;
    }
}
