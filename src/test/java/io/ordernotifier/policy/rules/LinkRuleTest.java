package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.Drafts.TRACKING_PAGE;
import static io.ordernotifier.policy.Drafts.aDraft;
import static io.ordernotifier.policy.Drafts.saying;
import static io.ordernotifier.policy.Drafts.showing;
import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;
import static io.ordernotifier.policy.RuleTable.violations;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRuleTest {
    private static final String RULE = "link";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your parcel left at 4 p.m. and weighs 2.5 kg.",
                "Please open manual.pdf or the photo IMG_2041.jpg, both are in the box.",
                "The firmware is version 2.0.11.34, file update-2.0.zip.",
                "Thank you.It will arrive soon.We are sorry",
                "Das Paket ist da.Es liegt beim Nachbarn, z.B. bei Hr. Maier, d.h. im 2.OG.",
                "Sold by Shenzhen Lamp Co.Ltd, St.Gallen, e.V., i.d.R. per Post",
                "You see your order on Amazon.com, under Your Orders.",
                "wait...and see; yes..no",
                "Tel: see your address label. Data: attached below.",
                "The ratio is 3:2 and the time 10:30, no. 12.5/3",
                "Sie erreichen uns per Antwort auf diese Nachricht: jederzeit.",
                "请回复此邮件。我们会处理。第3.5节，价格 12.50 元。",
                "ご注文の品は発送済みです。到着まで2.3日かかります。",
                "The polka dot it has is blue; a dot on a map.",
                "Nous vous attendons au point de retrait.",
                "El punto es importante. Un punto es un punto.",
            })
    void shouldLeaveOrdinaryWordsAlone(String text) {
        clean(RULE, saying(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        See https://shop.example.com/lamps for more.       | https://shop.example.com/lamps
        See HTTP://Lamps.Example today                     | HTTP://Lamps.Example
        visit www.lamp-home.de!                            | www.lamp-home.de
        (more at lamp-home.com)                            | lamp-home.com
        lamp-home.co.uk/manual, thanks                     | lamp-home.co.uk/manual
        our shop: lamps.shop                               | lamps.shop
        the file is at 203.0.113.45:8080/fw now            | 203.0.113.45:8080/fw
        camera at 203.0.113.45                             | 203.0.113.45
        write to mailto:ann@lamps.example please           | mailto:ann@lamps.example
        call tel:+15550142270                              | tel:+15550142270
        get itms-apps://apps.example.com/id42              | itms-apps://apps.example.com/id42
        spare belt: hxxp://parts-corner.net/belt           | hxxp://parts-corner.net/belt
        spare belt: hxxps[:]//parts-corner[.]net           | hxxps[:]//parts-corner[.]net
        go to lamp-home dot com slash manual               | lamp-home dot com
        go to lamp-home [dot] com                          | lamp-home [dot] com
        go to lamp-home(.)com                              | lamp-home(.)com
        go to lamp-home .com                               | lamp-home .com
        lamp-home punkt de ist es                          | lamp-home punkt de
        搜索 lamp-home点com 即可                           | lamp-home点com
        lamp-home ドット com です                          | lamp-home ドット com
        ｗｗｗ．ｌａｍｐ．ｃｏｍ へ                         | ｗｗｗ．ｌａｍｐ．ｃｏｍ
        lаmp-hоme.com with Cyrillic letters                | lаmp-hоme.com
        xn--lmp-home-5za.com is it                         | xn--lmp-home-5za.com
        bücher-müller.de hat es                            | bücher-müller.de
        пример.рф                                          | пример.рф
        javascript:alert(1)                                | javascript:alert(1)
        data:text/html;base64,PGE+                         | data:text/html;base64,PGE+
        http:\\\\lamps.example.com                         | http:\\\\lamps.example.com
        https://www.ups.com@evil.example/track             | https://www.ups.com@evil.example/track
        """)
    void shouldFindAddressesHoweverTheyAreWritten(String text, String excerpt) {
        found(RULE, saying(text), excerpt);
    }

    @Test
    void shouldFindAnAddressBrokenByInvisibleCharacters() {
        found(RULE, saying("see lamp\u200b-ho\u2060me.c\u00adom now"), "lamp\u200b-ho\u2060me.c\u00adom");
    }

    @Test
    void shouldAllowTheTrackingPageInSentencesOfAnyLanguage() {
        String text = "Track it: " + TRACKING_PAGE + ".\n(" + TRACKING_PAGE + ")\n追踪：" + TRACKING_PAGE + "，谢谢。\n"
                + "詳細は" + TRACKING_PAGE + "です。";
        clean(RULE, aDraft().text(text).tracking(TRACKING_PAGE).make());
    }

    @Test
    void shouldAllowTheTrackingPageAsAUrlIsNormalised() {
        String text = "HTTPS://WWW.UPS.COM:443/track?loc=en%5FUS&tracknum=1Z12345E0205271688";
        clean(RULE, aDraft().text(text).tracking(TRACKING_PAGE).make());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.ups.com/track?loc=en_US&tracknum=1Z12345E0205271688",
                "https://www.ups.com/track?loc=en_US&tracknum=1Z12345E0205271689",
                "https://www.ups.com/track?loc=en_US&tracknum=1Z12345E0205271688&next=1",
                "https://www.ups.com/Track?loc=en_US&tracknum=1Z12345E0205271688",
                "https://www.ups.com:8443/track?loc=en_US&tracknum=1Z12345E0205271688",
                "https://www.ups.com/",
                "https://www.ups.com.track.example/track?loc=en_US&tracknum=1Z12345E0205271688",
                "https://www.ups.com@evil.example/track?loc=en_US&tracknum=1Z12345E0205271688",
                "https://user@www.ups.com/track?loc=en_US&tracknum=1Z12345E0205271688",
                "https://www.uрs.com/track?loc=en_US&tracknum=1Z12345E0205271688",
                "https://www.ups.com/tra\u200bck?loc=en_US&tracknum=1Z12345E0205271688",
                "https://www.ups.com/x/../track?loc=en_US&tracknum=1Z12345E0205271688",
                "www.ups.com/track?loc=en_US&tracknum=1Z12345E0205271688",
            })
    void shouldRefuseWhatOnlyLooksLikeTheTrackingPage(String address) {
        String html = "<a href=\"" + address.replace("&", "&amp;") + "\">UPS</a>";

        found(RULE, aDraft().text("See " + address).tracking(TRACKING_PAGE).make());
        if (address.startsWith("http")) {
            found(RULE, aDraft().html(html).tracking(TRACKING_PAGE).make());
        }
    }

    @Test
    void shouldSayWhyAUserInfoTrickIsRefused() {
        var violations = violations(
                RULE,
                aDraft().text("https://www.ups.com@evil.example")
                        .tracking(TRACKING_PAGE)
                        .make());

        assertThat(violations)
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("after the @"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Importe reembolsado: 2.225.118.232 JPY",
                "Importo rimborsato: 2.225.118.232\u00A0JPY",
                "Erstattungsbetrag: 1.234.123.250,00 €",
                "Total 2.225.118.232 ₩"
            })
    void shouldTakeALargeAmountForNoAddress(String text) {
        clean(RULE, saying(text));
    }

    @Test
    void shouldFindAnAddressOfNumbers() {
        found(RULE, saying("Our shop is at 2.225.118.232 now"));
        found(RULE, saying("Our shop is at 203.0.113.245 eur"));
    }

    @Test
    void shouldTakeTheTitleOfAProductForNoLink() {
        clean(
                RULE,
                aDraft().text("1 x Dot.com Mug, 2 x Node.js in Action, 1 x Booking.com Gift Card")
                        .orderWords("Dot.com Mug", "Node.js in Action", "Booking.com Gift Card")
                        .make());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lamp https://lamps.example", "Lamp www.lamps.shop", "Lamp lamps.com/sale"})
    void shouldFindARealAddressInATitle(String title) {
        found(RULE, aDraft().text("1 x " + title).orderWords(title).make());
    }

    @Test
    void shouldLeaveAPlainMailAddressToOtherRules() {
        clean(RULE, saying("Write to ann.lee@lamps.com or to john@shop.co.uk."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <a href="https://lamps.example/a?b=1&amp;c=2">shop</a>          | https://lamps.example/a?b=1&amp;c=2
        <a href='//lamps.example'>shop</a>                              | //lamps.example
        <a href="/shop">shop</a>                                        | /shop
        <a href="java&#115;cript:go()">x</a>                            | java&#115;cript:go()
        <a href="data:text/html,hi">x</a>                               | data:text/html,hi
        <img src="http://lamps.example/p.gif" width=1 height=1>         | http://lamps.example/p.gif
        <img srcset="cid:a 1x, https://lamps.example/b.png 2x">         | cid:a 1x, https://lamps.example/b.png 2x
        <img src="cid:logo" alt="lamps.com">                            | lamps.com
        <p title="www.lamps.com">x</p>                                  | www.lamps.com
        <form action="https://lamps.example/f"></form>                  | https://lamps.example/f
        <base href="https://lamps.example/">                            | https://lamps.example/
        <link rel=stylesheet href=https://lamps.example/s.css>          | https://lamps.example/s.css
        <meta http-equiv=refresh content="0; url=https://lamps.example">| https://lamps.example
        <map><area href="https://lamps.example/1"></map>                | https://lamps.example/1
        <table background="https://lamps.example/b.png"></table>        | https://lamps.example/b.png
        <p style="background:url('https://lamps.example/b.png')">x</p>  | url('https://lamps.example/b.png')
        <style>@import "https://lamps.example/s.css";</style>           | @import "https://lamps.example/s.css"
        <style>p { background: url(//lamps.example/b) }</style>         | url(//lamps.example/b)
        <style>p { background: URL(//lamps.example/İ) }</style>         | URL(//lamps.example/İ)
        <!-- see https://lamps.example/hidden -->                       | https://lamps.example/hidden
        <p style="display:none">lamps.com</p>                           | lamps.com
        <p>lam<b>ps.c</b>om</p>                                         | lam<b>ps.c</b>om
        <p>lamps&#46;com</p>                                            | lamps&#46;com
        <p>lamps<span style="font-size:0">x</span>.com</p>              | lamps<span style="font-size:0">x</span>.com
        <!--[if mso]><a href="https://lamps.example/o">x</a><![endif]-->| https://lamps.example/o
        <svg><a xlink:href="https://lamps.example/s">x</a></svg>        | https://lamps.example/s
        <p data-go="https://lamps.example/d">x</p>                      | https://lamps.example/d
        """)
    void shouldFindAddressesAnywhereInHtml(String html, String excerpt) {
        found(RULE, showing(html), excerpt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><p>Hi</p></html>",
                "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1.dtd\"><p>Hi</p>",
                "<img src=\"cid:logo\" alt=\"Lamp Home\"><a name=\"top\"></a><a href=\"#top\">up</a>",
                "<img src=\"data:image/png;base64,iVBORw0KGgo=\">",
                "<p style=\"font-family:Arial;color:#333\" class=\"a.b lamp.home\">Hello</p>",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"><p>Hi</p>",
                "<p>First sentence.</p><p>Communication</p><div>done.</div>Network",
            })
    void shouldLeaveOrdinaryHtmlAlone(String html) {
        clean(RULE, showing(html));
    }

    @Test
    void shouldAllowTheTrackingPageAsALinkInHtml() {
        String html = "<p><a href=\"" + TRACKING_PAGE.replace("&", "&amp;") + "\">"
                + TRACKING_PAGE.replace("&", "&amp;") + "</a></p>";
        clean(RULE, aDraft().html(html).tracking(TRACKING_PAGE).make());
    }

    /** For the parser U+FFFF is the end; a browser reads on. */
    @Test
    void shouldFindALinkBehindACharacterThatIsNone() {
        String html = "<p>Thank you.</p>\uFFFF<p><a href=\"https://shop.example.com\">More</a></p>";

        found(RULE, aDraft().html(html).make());
    }
}
