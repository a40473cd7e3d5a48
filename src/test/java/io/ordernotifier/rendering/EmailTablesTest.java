package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Tables of the emails as validators of HTML want them: each row named by its heading, each column begun by a cell. */
class EmailTablesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void shouldNameEachRowAndBeginEachColumn() throws IOException {
        int tables = 0;
        for (Path email : emails()) {
            for (Element table : Jsoup.parse(Files.readString(email)).select("table")) {
                assertThat(table.select("tr"))
                        .as("rows of %s", email)
                        .allSatisfy(
                                row -> assertThat(row.select("th[scope=row]")).hasSize(1));
                assertThat(begun(table)).as("columns of %s", email).hasSize(columns(table));
                tables++;
            }
        }
        assertThat(tables).isPositive();
    }

    private static List<Path> emails() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Set<Integer> begun(Element table) {
        Set<Integer> columns = new HashSet<>();
        for (Element row : table.select("tr")) {
            int column = 0;
            for (Element cell : row.select("th, td")) {
                columns.add(column);
                column += width(cell);
            }
        }
        return columns;
    }

    private static int columns(Element table) {
        return table.select("tr").stream()
                .mapToInt(row -> row.select("th, td").stream()
                        .mapToInt(EmailTablesTest::width)
                        .sum())
                .max()
                .orElse(0);
    }

    private static int width(Element cell) {
        return cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
    }
}
