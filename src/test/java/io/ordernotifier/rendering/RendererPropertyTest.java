package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.notification.BuyerNotification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** Whatever words an order holds, its emails are whole, true and safe. */
class RendererPropertyTest {
    private static final Renderer RENDERER = Renderer.of(Carriers.builtIn());

    /** What the layout uses; any other element came out of data. */
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "br", "bdi", "span", "ul", "li", "table",
            "tbody", "tr", "th", "td", "a");

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldStateEveryRequiredFactInBothParts(@ForAll("notifications") BuyerNotification notification) {
        Drafts.assertStatesAllFacts(Drafts.of(RENDERER.render(notification)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldSayTheSameInTextAndHtml(@ForAll("notifications") BuyerNotification notification) {
        Draft draft = Drafts.of(RENDERER.render(notification));
        Document html = Drafts.document(draft);
        assertThat(html.expectFirst("h1").wholeText().strip()).isEqualTo(visible(draft.subject()));
        html.expectFirst("h1").remove();

        assertThat(bare(html.body().text())).isEqualTo(bare(draft.text()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldWriteSoundHtmlOfNothingButTheLayout(@ForAll("notifications") BuyerNotification notification) {
        Draft draft = Drafts.of(RENDERER.render(notification));

        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document html = parser.parseInput(Drafts.html(draft), "");

        assertThat(parser.getErrors().stream().map(ParseError::toString)).isEmpty();
        assertThat(html.getAllElements().stream().map(Element::normalName).filter(name -> !name.equals("#root")))
                .isSubsetOf(ELEMENTS);
        assertThat(html.select("a").eachAttr("href"))
                .allMatch(page -> draft.facts().trackingPages().toString().contains(page));
        assertThat(html.select("[style], [src], link, [background]")).isEmpty();
        Map<String, List<String>> attributes = html.body().getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .collect(Collectors.groupingBy(
                        Attribute::getKey, Collectors.mapping(Attribute::getValue, Collectors.toList())));
        assertThat(attributes.keySet()).isSubsetOf("scope", "colspan", "class", "href");
        assertThat(attributes.getOrDefault("class", List.of())).isSubsetOf("together", "wide");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldHaveASubjectOfOneLine(@ForAll("notifications") BuyerNotification notification) {
        String subject = Drafts.of(RENDERER.render(notification)).subject();

        assertThat(subject)
                .contains(notification.envelope().orderId())
                .doesNotContainPattern("[\\p{Cntrl}\u2028\u2029\u202A-\u202E\u2066-\u2069]")
                .hasSizeLessThan(100);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void shouldWrapTheText(@ForAll("notifications") BuyerNotification notification) {
        String text = Drafts.of(RENDERER.render(notification)).text();

        assertThat(text).endsWith("\n").doesNotContain("\n\n\n").doesNotContain("\r");
        assertThat(text.lines())
                .allMatch(line ->
                        line.length() <= PlainText.WIDTH || longestUnbroken(line) > PlainText.WIDTH - PlainText.LONG);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void shouldGiveTheSameBytesEachTime(@ForAll("notifications") BuyerNotification notification) {
        assertThat(Drafts.of(RENDERER.render(notification)))
                .isEqualTo(Drafts.of(Renderer.of(Carriers.builtIn()).render(notification)));
    }

    @Provide
    Arbitrary<BuyerNotification> notifications() {
        return Hostile.notifications();
    }

    /** Blanks in front of a number or a dash are no place to break a line. */
    private static int longestUnbroken(String line) {
        return Arrays.stream(line.split(" (?![0-9]|[-*+•·–—] )"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String visible(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** Without what only lays out: blanks, and the dash of a list's entry. */
    private static String bare(String words) {
        return words.replaceAll("[\\s\\p{Z}-]+", "");
    }
}
