package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.TRACKING_PAGE;
import static io.ordernotifier.policy.Drafts.aDraft;
import static io.ordernotifier.policy.Drafts.showing;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedLogoRuleTest {
    private static final String RULE = "linked-logo";
    private static final String TRACKING_LINK = "<a href=\"" + TRACKING_PAGE.replace("&", "&amp;") + "\">";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"cid:logo\" alt=\"Lamp Home\">",
                "<a name=\"logo\"><img src=\"cid:logo\"></a>",
                "<a href=\"#top\"><img src=\"cid:arrow\" alt=\"up\"></a>",
                "<div class=\"logo\">Lamp Home</div>",
            })
    void shouldLeaveALogoWithoutLinkAlone(String html) {
        clean(RULE, showing(html));
    }

    @Test
    void shouldAllowAPictureThatLeadsToTheTrackingPage() {
        String html = TRACKING_LINK + "<img src=\"cid:parcel\" alt=\"Track\"></a>";
        clean(RULE, aDraft().html(html).tracking(TRACKING_PAGE).make());
    }

    @Test
    void shouldFindALogoEvenOnTheTrackingLink() {
        String html = TRACKING_LINK + "<img src=\"cid:logo\" alt=\"Lamp Home\"></a>";
        found(RULE, aDraft().html(html).tracking(TRACKING_PAGE).make(), "<img src=\"cid:logo\" alt=\"Lamp Home\">");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <a href="https://lamps.example"><img src="cid:1"></a>                | <img src="cid:1">
        <a href="https://lamps.example"><b><img src="cid:1"></b></a>         | <img src="cid:1">
        <img src="cid:logo" alt="Lamps, www.lamps.example">                  | Lamps, www.lamps.example
        <img src="cid:logo" usemap="#m">                                     | <img src="cid:logo" usemap="#m">
        <div class="logo"><a href="https://lamps.example">Lamps</a></div>    | <a href="https://lamps.example">
        <a class="brand" href="https://lamps.example">Lamps</a>              | <a class="brand" href="https://lamps.example">
        <a href="https://l.example" style="background:url(cid:logo)">x</a>   | <a href="https://l.example" style="background:url(cid:logo)">
        <a href="https://lamps.example"><svg></svg></a>                      | <svg>
        """)
    void shouldFindALogoThatLeadsSomewhere(String html, String excerpt) {
        found(RULE, showing(html), excerpt);
    }
}
