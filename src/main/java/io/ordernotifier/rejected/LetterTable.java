package io.ordernotifier.rejected;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Letters as a table for people: columns as wide as what stands in them. */
public final class LetterTable {
    private static final List<String> HEAD =
            List.of("letter", "order", "kind", "code or rules", "when", "attempt", "pack", "state");

    private LetterTable() {}

    public static List<String> lines(List<Filed> letters) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading(letters));
        letters.forEach(each -> rows.add(row(each)));
        List<Integer> widths = new ArrayList<>(Collections.nCopies(rows.get(0).size(), 0));
        rows.forEach(row -> {
            for (int column = 0; column < row.size(); column++) {
                widths.set(column, Math.max(widths.get(column), row.get(column).length()));
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static List<String> heading(List<Filed> letters) {
        if (letters.stream().allMatch(each -> each.letter().personal() == null)) {
            return HEAD;
        }
        List<String> heading = new ArrayList<>(HEAD);
        heading.addAll(List.of("to", "subject"));
        return heading;
    }

    private static List<String> row(Filed filed) {
        Letter letter = filed.letter();
        List<String> row = new ArrayList<>(List.of(
                letter.place().toString(),
                letter.order(),
                letter.kind(),
                String.join(",", letter.reasons()),
                letter.at().toString(),
                Integer.toString(letter.attempt()),
                letter.pack().isEmpty() ? "-" : letter.pack(),
                filed.state().words()));
        Letter.Addressed personal = letter.personal();
        if (personal != null) {
            row.addAll(List.of(personal.to(), personal.subjectLine()));
        }
        return row;
    }

    private static String line(List<String> row, List<Integer> widths) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(row.get(column)
                    + " ".repeat(widths.get(column) - row.get(column).length()));
        }
        return cells.stream().collect(Collectors.joining("  ")).stripTrailing();
    }
}
