package io.ordernotifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.reading.Attribute;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.reading.ReadHtml;
import io.ordernotifier.rendering.Draft;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.parser.Parser;

/** Whatever is read knows its place in the part as it was written. */
class SpanPropertyTest {
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<a href='https://lamps.example/a?b=1&amp;c=2'>",
            "</a>",
            "<img src=cid:logo alt=\"lamps.shop\">",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<br>",
            "<!-- www.lamps.shop -->",
            "<style>p{background:url(x)}</style>",
            "<p style='display:none'>",
            "&nbsp;",
            "&amp;",
            "&copy",
            "&#119;",
            "&#x77;",
            "&notit;",
            "&bogus;",
            "&",
            "<",
            ">",
            "\r\n",
            "\n",
            "\t",
            " ",
            "\0",
            "\u200b",
            "\u0301",
            "\uD83D\uDE00",
            "\uD83D",
            "lamps.shop ",
            "www.lamps.shop",
            "review",
            "leave a 5 star review. ",
            "\uFF57\uFF57\uFF57\uFF0E",
            "\u597D\u8BC4",
            "\uFDFA",
            "\u304B\u3099",
            "<svg><a xlink:href=y>",
            "<!--[if mso]><a href=z>lamps.shop</a><![endif]-->",
            "<title>",
            "<select>",
            "<textarea>\n",
            "x",
            "1");

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void shouldPointIntoThePart(@ForAll("drafts") Draft draft) {
        for (Violation violation : RuleTable.PACK.review(draft).violations()) {
            String part = violation.part() == Part.MESSAGE
                    ? ""
                    : ReadDraft.read(draft).written(violation.part());
            assertThat(violation.excerpt())
                    .isEqualTo(part.substring(
                            violation.span().start(), violation.span().end()));
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void shouldMapEachCharacterToTheOneItWasReadFrom(@ForAll("drafts") Draft draft) {
        ReadDraft read = ReadDraft.read(draft);
        everything(read).forEach(passage -> assertMapped(passage, read.written(passage.part())));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void shouldReadTheSameWordsAsABrowser(@ForAll("drafts") Draft draft) {
        ReadHtml html = Objects.requireNonNull(ReadDraft.read(draft).html());
        var document = Parser.htmlParser().parseInput(Objects.requireNonNull(draft.html()), "");
        document.select("[style],title,head,svg title").remove();

        assertThat(html.visible().text().replaceAll("(?U)\\s+", ""))
                .isEqualTo(document.wholeText().replaceAll("(?U)\\s+", ""));
    }

    private static void assertMapped(Passage passage, String part) {
        String text = passage.text();
        for (int i = 0; i < text.length(); i++) {
            Span span = passage.span(i, i + 1);
            String source = part.substring(span.start(), span.end());
            char c = text.charAt(i);
            boolean separator = source.isEmpty() && (Character.isWhitespace(c) || c == '\u2029');
            boolean blank = source.isBlank() && Character.isWhitespace(c);
            boolean entity = source.contains("&"); // with what stands before it, where it has no end of its own
            boolean replaced = source.equals("\0") || c == '\uFFFD';
            assertThat(separator || blank || entity || replaced || source.equals(String.valueOf(c)))
                    .as("character %d of <%s> read from <%s>", i, text, source)
                    .isTrue();
        }
    }

    private static List<Passage> everything(ReadDraft draft) {
        ReadHtml html = Objects.requireNonNull(draft.html());
        List<Passage> passages = new java.util.ArrayList<>(draft.words());
        passages.addAll(html.styles());
        html.attributes().stream().map(Attribute::value).forEach(passages::add);
        return passages;
    }

    @Provide
    Arbitrary<Draft> drafts() {
        Arbitrary<String> parts =
                Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(30).map(pieces -> String.join("", pieces));
        return parts.map(part -> Drafts.aDraft()
                .subject(part)
                .text(part)
                .html(part)
                .orderWords("lamps.shop")
                .make());
    }
}
