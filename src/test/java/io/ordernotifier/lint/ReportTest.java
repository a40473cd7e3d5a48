package io.ordernotifier.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.Drafts;
import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.PolicyPacks;
import io.ordernotifier.rendering.Draft;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportTest {
    private final StringWriter out = new StringWriter();

    private Checked check(Report.Format format, boolean strict, NamedDraft... drafts) throws IOException {
        Checked checked = new Checked(
                PolicyPacks.load("amazon-communication-guidelines"),
                Set.of(),
                LocalDate.of(2026, 1, 31),
                format.to(new PrintWriter(out)),
                strict);
        for (NamedDraft draft : drafts) {
            checked.add(draft);
        }
        checked.end();
        return checked;
    }

    private static NamedDraft file(String text) {
        return new NamedDraft("a.txt", Drafts.saying(text), Place.whole("a.txt", Part.TEXT));
    }

    private static NamedDraft line(Draft draft) {
        return new NamedDraft("id-7", draft, Place.onLine("all, new.jsonl", 7));
    }

    @Test
    void shouldShowPeopleEachPlaceAndWhatToDo() throws IOException {
        check(Report.Format.TEXT, false, file("Hello,\n\nsee https://lamps.example now"), file("Fine."));

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                a.txt:3:5: BLOCK link
                  3 | see https://lamps.example now
                    |     ^^^^^^^^^^^^^^^^^^^^^
                  This leads to a place that is not needed for the order.
                  Leave it out.

                """);
    }

    @Test
    void shouldNameThePartWhereThePartIsNotTheFile() throws IOException {
        check(
                Report.Format.TEXT,
                false,
                line(Drafts.aDraft().subject("Hi").text("").make()));

        assertThat(out.toString()).startsWith("id-7: BLOCK order-id\n  The text does not state the order's ID.\n");
    }

    @Test
    void shouldPutGithubsNotesOnTheLines() throws IOException {
        check(
                Report.Format.GITHUB,
                false,
                file("Hello,\n\nsee https://lamps.example/a%20b now"),
                line(Drafts.saying("Call us: +49 30 1234567")));

        assertThat(out.toString().lines())
                .containsExactly(
                        "::error file=a.txt,line=3,endLine=3,col=5,endColumn=32,title=link::This leads to a place that is"
                                + " not needed for the order. \"https://lamps.example/a%2520b\"%0ALeave it out.",
                        "::warning file=all%2C new.jsonl,line=7,title=contact-diversion::id-7, text 1:1: This leads the buyer"
                                + " to a way of contact outside the marketplace. \"Call us: +49 30 1234567\"%0AAsk the buyer"
                                + " to answer this message.");
    }

    @Test
    void shouldWriteTestResultsThatAnyXmlReaderReads() throws Exception {
        check(
                Report.Format.JUNIT,
                false,
                file("<\u0000\uD800> & https://lamps.example"),
                file("Call us: +49 30 1234567"),
                file("Fine."));

        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
        Element all = xml.getDocumentElement();
        assertThat(all.getAttribute("tests")).isEqualTo("3");
        assertThat(all.getAttribute("failures")).isEqualTo("1");
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("link");
        assertThat(failure.getTextContent()).contains("& https://lamps.example", "^^^^");
        assertThat(xml.getElementsByTagName("system-out").getLength()).isEqualTo(1);
    }

    @Test
    void shouldCallWarningsUncleanOnlyWhenStrict() throws IOException {
        NamedDraft warned = file("Call us: +49 30 1234567");

        assertThat(check(Report.Format.TEXT, false, warned).clean()).isTrue();
        assertThat(check(Report.Format.TEXT, true, warned).clean()).isFalse();
        assertThat(check(Report.Format.TEXT, false, warned).summary())
                .isEqualTo("1 draft, 0 rejected, 1 cleared with warnings, 1 violation;"
                        + " pack amazon-communication-guidelines@2");
    }
}
