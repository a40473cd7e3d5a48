package io.ordernotifier.feedfile;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that a tab-separated file begins with: the names of its columns, by which the marketplace finds them. Japan's
 * template has two lines before them.
 */
record TsvLayout(List<List<String>> lines) {
    static final String LINE_END = "\r\n";

    private static final List<String> SHIPPING_CONFIRMATION = List.of(
            "order-id",
            "order-item-id",
            "quantity",
            "ship-date",
            "carrier-code",
            "carrier-name",
            "tracking-number",
            "ship-method");

    private static final List<String> JAPAN_TEMPLATE =
            List.of("TemplateType=OrderFulfillment", "Version=2011.1102", "この行はAmazonが使用しますので変更や削除しないでください。");

    private static final List<String> JAPAN_LABELS =
            List.of("注文番号", "注文商品番号", "出荷数", "出荷日", "配送業者コード", "配送業者名", "お問い合わせ伝票番号", "配送方法", "代金引換");

    private static final List<String> ADJUSTMENT = List.of(
            "order-id",
            "order-item-id",
            "adjustment-reason-code",
            "currency",
            "item-price-adj",
            "item-tax-adj",
            "shipping-price-adj",
            "shipping-tax-adj",
            "gift-wrap-price-adj",
            "gift-wrap-tax-adj");

    private static final List<String> PROMOTIONS =
            List.of("item-promotion-adj", "item-promotion-id", "ship-promotion-adj", "ship-promotion-id");

    static TsvLayout of(FileGroup group) {
        if (group.kind() == FeedKind.ORDER_ADJUSTMENT) {
            List<String> columns = new ArrayList<>(ADJUSTMENT);
            if (group.promotions()) {
                columns.addAll(PROMOTIONS);
            }
            columns.add("quantity-cancelled");
            return new TsvLayout(List.of(columns));
        }
        if (!group.marketplace().isJapan()) {
            return new TsvLayout(List.of(SHIPPING_CONFIRMATION));
        }
        List<String> columns = new ArrayList<>(SHIPPING_CONFIRMATION);
        columns.add("cod-collection-method");
        List<String> template = new ArrayList<>(JAPAN_TEMPLATE);
        while (template.size() < columns.size()) {
            template.add("");
        }
        return new TsvLayout(List.of(template, JAPAN_LABELS, columns));
    }

    String head() {
        StringBuilder head = new StringBuilder();
        lines.forEach(line -> head.append(String.join("\t", line)).append(LINE_END));
        return head.toString();
    }
}
