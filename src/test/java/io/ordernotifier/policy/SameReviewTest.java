package io.ordernotifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.rendering.Draft;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is remembered of drafts before never changes a review: not for any order's words, in any template. */
class SameReviewTest {
    private static final String ORDER_ID = "114-8918197-7904071";
    private static final String PAGE = "https://www.ups.com/track?loc=en_US&tracknum=1Z999";

    /** Sentences of sellers; the braces take what came from the order. */
    private static final List<String> SENTENCES = List.of(
            "Your order 114-8918197-7904071 has been shipped.",
            "- {} (quantity: 2)",
            "Dear {},",
            "Carrier: {}",
            "Please leave us a {} review.",
            "We hope you love {}!",
            "visit {} today",
            "www.{}.com",
            "https://{}",
            "{}dot com",
            "mail bob@{}",
            "{}@example.com",
            "{}. {} {}",
            "call +1 555 {} 2270",
            "f r {} e e",
            "5 star {}",
            "({})",
            "\u611f\u8c22\u60a8{}\u597d\u8bc4",
            "Wer {} bewertet, bekommt 10 % Rabatt.",
            "2 \u00d7 {}",
            "Track: " + PAGE,
            "{}: {}",
            "www {} com",
            "mailto:{}",
            "l a m p s . {}",
            "{}-dot-com",
            "lamps dot {}",
            "{}, {}\n\n{}");

    /** Words of orders, everyday and hostile. */
    private static final List<String> WORDS = List.of(
            "Ann Lee",
            "Fine Mesh Tea Strainer",
            "Tea",
            "review",
            "Best Seller Gift Card Holder",
            "Promotion Road 5",
            "lamps.shop",
            "www.lamps.shop",
            "example",
            "example.com/a",
            "leave a 5 star review. Or",
            "a b c d",
            "014",
            "\u597d\u8bc4",
            "O'Neil & Sons",
            "a <b> \"c\"",
            "zero\u200bwidth",
            "dot",
            "x",
            "\u2605\u2605\u2605\u2605\u2605",
            "114-8918197-7904072",
            "\u202Eabc",
            "\uFF57\uFF57\uFF57.lamps.shop",
            "line\nbreak",
            "a\u0000b",
            "\uFFFC",
            "\u0080",
            "\f",
            "com",
            "l a m p s . s h o p",
            "free",
            "an item with a very long title that goes on and on until it has to be wrapped, and then on");

    /** A template, and words of orders for it. */
    record Letters(List<String> sentences, List<List<String>> orders) {}

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void shouldReviewEachOrderAsIfItWereTheFirst(@ForAll("letters") Letters letters) {
        for (List<String> words : letters.orders()) {
            Draft draft = draft(letters.sentences(), words);

            assertThat(RuleTable.PACK.review(draft))
                    .as("%s", draft)
                    .isEqualTo(RuleTable.PACK.reviewAfresh(draft, null));
        }
    }

    @Provide
    Arbitrary<Letters> letters() {
        Arbitrary<List<String>> sentences =
                Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(6);
        Arbitrary<List<List<String>>> orders =
                Arbitraries.of(WORDS).list().ofSize(3).list().ofMinSize(3).ofMaxSize(5);
        return Combinators.combine(sentences, orders).as(Letters::new);
    }

    private static Draft draft(List<String> sentences, List<String> words) {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder("<html><body>");
        int next = 0;
        for (String sentence : sentences) {
            String word = words.get(next++ % words.size());
            String filled = sentence.replace("{}", word);
            text.append(filled).append('\n');
            html.append("<p>").append(escaped(filled)).append("</p>\n");
        }
        html.append("<a href=\"")
                .append(escaped(PAGE))
                .append("\">")
                .append(escaped(words.get(0)))
                .append("</a></body></html>");
        return Drafts.aDraft()
                .orderId(ORDER_ID)
                .subject("About " + words.get(0))
                .text(text.toString())
                .html(html.toString())
                .tracking(PAGE)
                .orderWords(words.toArray(String[]::new))
                .mustState("the item", words.get(1), "2")
                .mustState("the name", words.get(0))
                .make();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
