package io.ordernotifier.sample;

import io.ordernotifier.event.LineAmounts;
import io.ordernotifier.event.LineQuantity;
import io.ordernotifier.event.PlacedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The order lines of one cast. */
record Goods(Cast cast, String currency) {
    private static final String TEAPOT_ID = "40525611209871";
    private static final String MUG_ID = "40525611209872";
    private static final String TRAY_ID = "40525611209873";

    PlacedLine teapot() {
        return new PlacedLine(TEAPOT_ID, "TEA-01", cast.teapot(), 1, amounts(4000, 320, 600, 48, 0, 0, 0, 0));
    }

    /** Every amount other than zero. */
    PlacedLine mugs() {
        return new PlacedLine(MUG_ID, "MUG-03", cast.mug(), 3, amounts(3000, 238, 500, 40, 400, 31, 200, 100));
    }

    PlacedLine trays() {
        return new PlacedLine(TRAY_ID, "TRY-02", cast.tray(), 2, amounts(2501, 200, 0, 0, 0, 0, 0, 0));
    }

    /** Twelve lines, each with another thing that could break an email. */
    List<PlacedLine> nasty() {
        List<String> titles = List.of(
                "\u202E<b>" + cast.nastyWords()
                        + "</b> \"${7*7}\" & <#assign x=1> 'x'\r\nBcc: x@evil.example\u2028#{1} "
                        + "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 شاي أخضر 急須「南部鉄器」",
                "X".repeat(500),
                "long words ".repeat(45).strip(),
                "<!-- " + cast.teapot() + " --",
                "50 %",
                "  ",
                "12",
                cast.mug() + " (3 × 4)",
                cast.mug() + " (3 × 5)",
                "תה ירוק 100 g",
                "</td></tr></table>",
                cast.tray() + "\u0000\uFEFF\uD83D");
        List<PlacedLine> lines = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String id = String.valueOf(40525611209880L + i);
            int quantity = i == 1 ? 999 : i + 2;
            lines.add(new PlacedLine(
                    id, "NASTY-" + i, titles.get(i), quantity, amounts(123456 * quantity, 777, 0, 0, 0, 0, 0, 0)));
        }
        return lines;
    }

    /** The same lines without any price: a gift. */
    static List<PlacedLine> free(List<PlacedLine> lines) {
        return lines.stream()
                .map(line ->
                        new PlacedLine(line.orderItemId(), line.sku(), line.title(), line.quantity(), LineAmounts.ZERO))
                .toList();
    }

    static LineQuantity units(PlacedLine line, int quantity) {
        return new LineQuantity(line.orderItemId(), quantity);
    }

    static LineQuantity[] all(List<PlacedLine> lines) {
        return lines.stream().map(line -> units(line, line.quantity())).toArray(LineQuantity[]::new);
    }

    static LineQuantity[] one(List<PlacedLine> lines) {
        return lines.stream().map(line -> units(line, 1)).toArray(LineQuantity[]::new);
    }

    /** In hundredths of the currency; where that has no decimals, in its units. */
    BigDecimal money(int hundredths) {
        return BigDecimal.valueOf(hundredths, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private LineAmounts amounts(int... hundredths) {
        return new LineAmounts(
                money(hundredths[0]),
                money(hundredths[1]),
                money(hundredths[2]),
                money(hundredths[3]),
                money(hundredths[4]),
                money(hundredths[5]),
                money(hundredths[6]),
                money(hundredths[7]));
    }
}
