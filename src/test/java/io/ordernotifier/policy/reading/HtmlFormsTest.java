package io.ordernotifier.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** What a form gives is what the parser reads, character for character and place for place. */
class HtmlFormsTest {
    private static final String LETTER = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Order 1</title>"
            + "<style>p { color: red; }</style></head>\n<body><p>Dear <bdi>Ann</bdi>,</p>\n<table>\n"
            + "<tr><th>Page:</th> <td><a href=\"https://ups.example/?a=1&amp;b=2\">here</a></td></tr></table></body></html>";

    /** What orders may hold, and what somebody might want to smuggle in with them. */
    private static final List<String> TEXTS = List.of(
            "Ann",
            "O&#39;Neil &amp; Sons",
            "a &lt;b&gt; c",
            "two\nlines",
            "  ",
            "\n",
            "",
            "&nbsp;",
            "&amp",
            "&ampx;",
            "&copy;",
            "&#65;",
            "a > b",
            "\"quoted\"",
            "\u00e9\u00df \u597d\u8bc4",
            "\uD83D\uDE00",
            "\uD83D",
            "zero\u200bwidth",
            "\u2029",
            "a\u0000b",
            "a\tb",
            "a\rb",
            "\u00a0",
            "\f",
            "<b>",
            "</td>",
            "</p>",
            "<!-- x -->",
            "<a href=\"x\">y</a>",
            "<table>",
            "https://lamps.example/?q=1&amp;r=2");

    private static final List<String> MARKUP = List.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<div>",
            "</div>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "<ul>",
            "<li>",
            "<a href=\"",
            "\">",
            "</a>",
            "<a class=\"button\" href=\"",
            "<a href='",
            "'>",
            "<img alt=\"",
            "<img src=\"cid:logo\">",
            "<br>",
            "<p style=\"display:none\">",
            "<p style=\"",
            "<title>",
            "</title>",
            "<style>",
            "</style>",
            "<pre>",
            "<textarea>",
            "<script>",
            "<select>",
            "<option>",
            "<svg>",
            "<font size=\"0\">",
            "<",
            ">",
            "\"",
            "<p title=\"a>",
            "<a href=\"x\" href=\"",
            "<head>",
            "<body>",
            "<html lang=\"en\">",
            "<!DOCTYPE html>",
            "\n",
            " ");

    @Test
    void shouldReadAnotherOrderOfTheSameTemplateByTheForm() {
        String other = LETTER.replace("Order 1", "Order 22")
                .replace("Ann", "O&#39;Neil &amp; Sons")
                .replace("a=1&amp;b=2", "a=1234");
        HtmlForm form = form(LETTER);

        assertThat(form.fits(cut(other))).isTrue();
        assertSame(form.fill(cut(other)), other);
    }

    @Test
    void shouldFitNoOtherMarkup() {
        assertThat(form(LETTER).fits(cut(LETTER.replace("<bdi>", "<sub>")))).isFalse();
        assertThat(form(LETTER).fits(cut(LETTER.replace("color: red", "display: no"))))
                .isFalse();
        assertThat(form(LETTER).fits(cut(LETTER.replace("Ann", "<b>Ann</b>")))).isFalse();
    }

    @Test
    void shouldReadTheSameWhenTheMarkupComesAgain() {
        HtmlForms forms = new HtmlForms();

        for (String name : List.of("Ann", "Bob", "Li &amp; Wei", "a\u0000b", "<b>Ann</b>", "&copy;", "Eve")) {
            String html = LETTER.replace("Ann", name);
            assertSame(forms.read(html), html);
        }
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void shouldGiveWhatTheParserReads(@ForAll("letters") List<String> letters) {
        HtmlForms forms = new HtmlForms();

        for (String html : letters) {
            assertSame(forms.read(html), html);
        }
    }

    /** Letters with the same markup, mostly, and other texts in it: the markup as given and texts by turns. */
    @Provide
    Arbitrary<List<String>> letters() {
        Arbitrary<List<String>> markup =
                Arbitraries.of(MARKUP).list().ofMinSize(1).ofMaxSize(14);
        Arbitrary<List<String>> texts = Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of("Ann", "Bob", "Order 7", "1 &amp; 2")),
                        Tuple.of(1, Arbitraries.of(TEXTS)))
                .list()
                .ofSize(14);
        return Combinators.combine(markup, texts.list().ofMinSize(3).ofMaxSize(6))
                .as((pieces, fillings) -> fillings.stream()
                        .map(filling -> letter(pieces, filling))
                        .toList());
    }

    private static String letter(List<String> markup, List<String> texts) {
        StringBuilder letter = new StringBuilder();
        for (int i = 0; i < markup.size(); i++) {
            letter.append(markup.get(i)).append(texts.get(i));
        }
        return letter.toString();
    }

    private static HtmlForm form(String html) {
        HtmlForm form = HtmlFormMaker.make(cut(html), HtmlReader.read(html));
        assertThat(form).isNotNull();
        return form;
    }

    private static CutHtml cut(String html) {
        CutHtml cut = CutHtml.of(html);
        assertThat(cut).isNotNull();
        return cut;
    }

    private static void assertSame(ReadHtml read, String html) {
        assertThat(described(read)).as(html).isEqualTo(described(HtmlReader.read(html)));
    }

    /** All there is to know of it, in words. */
    private static List<String> described(ReadHtml read) {
        List<String> all = new ArrayList<>();
        all.add("visible " + described(read.visible()));
        read.hidden().forEach(each -> all.add("hidden " + described(each)));
        read.styles().forEach(each -> all.add("style " + described(each)));
        read.attributes()
                .forEach(each ->
                        all.add(each.element() + " " + each.name() + " " + each.tag() + " " + described(each.value())));
        read.anchors().forEach(each -> {
            all.add(each.address() + " " + each.tag() + " " + each.names() + each.pictured());
            each.images().forEach(image -> all.add(described(image)));
        });
        read.images().forEach(each -> all.add(described(each)));
        return all;
    }

    private static String described(Image image) {
        return image.tag()
                + image.names()
                + image.mapped()
                + image.labels().stream().map(HtmlFormsTest::described).toList();
    }

    private static String described(Passage passage) {
        StringBuilder all = new StringBuilder(passage.part() + " " + passage.visibility() + " " + passage.span());
        for (int i = 0; i < passage.text().length(); i++) {
            Span span = passage.span(i, i + 1);
            all.append(' ')
                    .append(passage.text().charAt(i))
                    .append(span.start())
                    .append('-')
                    .append(span.end());
        }
        FoldedText folded = passage.folded();
        for (int i = 0; i < folded.length(); i++) {
            all.append('|')
                    .append(folded.charAt(i))
                    .append(folded.span(i, i + 1).start());
        }
        return all.toString();
    }
}
