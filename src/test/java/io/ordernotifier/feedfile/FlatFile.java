package io.ordernotifier.feedfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads tab-separated upload files as the marketplace describes them, and knows nothing of how they are written: columns by
 * name, no quoting, and what each column may hold.
 */
record FlatFile(List<String> columns, List<Map<String, String>> rows) {
    private static final Map<String, String> SHIPPING = Map.of(
            "order-id", "[0-9A-Z]{3}-\\d{7}-\\d{7}",
            "order-item-id", "\\d{14}",
            "quantity", "[1-9]\\d*",
            "ship-date", "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])",
            "carrier-code", ".+",
            "carrier-name", ".{0,50}",
            "tracking-number", ".{0,50}",
            "ship-method", ".{0,50}",
            "cod-collection-method", "");

    private static final String AMOUNT = "-?\\d{1,20}\\.\\d{2}";

    private static final Map<String, String> ADJUSTMENT = Map.ofEntries(
            Map.entry("order-id", "[0-9A-Z]{3}-\\d{7}-\\d{7}"),
            Map.entry("order-item-id", "\\d{14}"),
            Map.entry("adjustment-reason-code", "NoInventory|CustomerReturn|CouldNotShip|CustomerCancel"),
            Map.entry("currency", "[A-Z]{3}"),
            Map.entry("item-price-adj", AMOUNT),
            Map.entry("item-tax-adj", AMOUNT),
            Map.entry("shipping-price-adj", AMOUNT),
            Map.entry("shipping-tax-adj", AMOUNT),
            Map.entry("gift-wrap-price-adj", AMOUNT),
            Map.entry("gift-wrap-tax-adj", AMOUNT),
            Map.entry("item-promotion-adj", AMOUNT),
            Map.entry("item-promotion-id", ".{0,80}"),
            Map.entry("ship-promotion-adj", AMOUNT),
            Map.entry("ship-promotion-id", ".{0,80}"),
            Map.entry("quantity-cancelled", "|[1-9]\\d*"));

    private static final Set<String> MAY_BE_LEFT_OUT = Set.of(
            "item-promotion-adj",
            "item-promotion-id",
            "ship-promotion-adj",
            "ship-promotion-id",
            "cod-collection-method");

    /** @throws AssertionError naming what the marketplace would not take */
    static FlatFile read(byte[] content, Charset charset) {
        List<String> lines = lines(content, charset);
        int header = 0;
        while (!lines.get(header).startsWith("order-id\t")) {
            header++;
        }
        List<String> columns = List.of(lines.get(header).split("\t", -1));
        if (header > 0) {
            require(lines.get(0).startsWith("TemplateType=OrderFulfillment\tVersion="), lines.get(0));
            require(header == 2, "two lines before the columns");
        }
        Map<String, String> shapes = columns.contains("carrier-code") ? SHIPPING : ADJUSTMENT;
        for (String column : shapes.keySet()) {
            require(columns.contains(column) || MAY_BE_LEFT_OUT.contains(column), "column " + column);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(header + 1, lines.size())) {
            rows.add(row(columns, shapes, line.split("\t", -1)));
        }
        return new FlatFile(columns, rows);
    }

    private static List<String> lines(byte[] content, Charset charset) {
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not in " + charset, e);
        }
        require(text.endsWith("\r\n"), "a line end at the end");
        List<String> lines = List.of(text.substring(0, text.length() - 2).split("\r\n", -1));
        lines.forEach(line -> require(
                line.chars().allMatch(each -> each == '\t' || !Character.isISOControl(each)),
                "no control characters but tabs"));
        return lines;
    }

    private static Map<String, String> row(List<String> columns, Map<String, String> shapes, String[] cells) {
        require(cells.length == columns.size(), cells.length + " cells for " + columns.size() + " columns");
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String column = columns.get(i);
            require(shapes.containsKey(column), "no column " + column);
            require(cells[i].matches("(?su:" + shapes.get(column) + ")"), column + " is " + cells[i]);
            require(
                    cells[i].matches(AMOUNT) || !cells[i].matches("(?s)[=+\\-@＝＋－＠].*"),
                    column + " is a formula: " + cells[i]);
            row.put(column, cells[i]);
        }
        if (row.containsKey("carrier-code")) {
            require(
                    row.get("carrier-code").equals("Other")
                            == !row.getOrDefault("carrier-name", "").isEmpty(),
                    "a name with Other, and only with it");
        }
        return row;
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }
}
