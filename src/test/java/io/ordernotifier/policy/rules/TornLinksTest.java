package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import io.ordernotifier.policy.Drafts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that are torn apart or hidden, and what only looks like them. */
class TornLinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the www lamps com",
                "w w w . l a m p s . c o m",
                "www.lamps.\ncom",
                "lamps. com/shop",
                "lamps-dot-com",
                "lamps.中国",
                "灯具.网店",
                "lamps_shop.com",
                "lamps【.】com",
                "lamps「点」com",
                "lamps&#46;com",
                "www&#x2E;lamps&#046;com",
                "lamps&period;com",
                "lamps%2Ecom",
                "lamps%2ecom/sale",
                "lamps , com",
                "lamps ,com",
                "lamps,com",
                "www,lamps,com",
                "lamps 。 com",
                "lamps · com",
                "lamps·com",
                "lamps•com",
                "lamps ⋅ com",
                "lamps.公司",
                "灯具.公司",
                "www.灯具.公司",
                "lamps。公司",
                "lamps点公司",
                "lamps.网络",
                "灯具.在线",
                "lamps.みんな",
                "ランプ.コム",
                "lamps.クラウド",
                "lamps.手机",
                "灯具.香港"
            })
    void shouldFindAnAddressInPieces(String text) {
        found("link", Drafts.saying("Visit " + text + " today"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 39, 40, 64, 79, 80, 81, 127, 128, 200, 1000})
    void shouldFindAnAddressBehindSingleLetters(int letters) {
        found("link", Drafts.saying("a ".repeat(letters) + "w w w . l a m p s . c o m today"));
        found("link", Drafts.saying("1 ".repeat(letters) + "1 . l a m p s . c o m today"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You connect the dot com port first.",
                "The beard of Z.Z.Top",
                "Art.Nr. 12.345",
                "a b c d e f g h i j",
                "We mend lamps. Com ports are not ours.",
                "polka-dot-top",
                "谢谢.中国邮政会派送",
                "file_name.pdf",
                "We have it , com ports and all",
                "gross weight 5 kg , net 4 kg",
                "Lamp Home · Shop · Online",
                "the port · com ports",
                "discount 20%2 and 3&#46;5 kg",
                "The lamp has arrived&#46; It works",
                "请联系.公司会处理",
                "iPhone。It works",
                "已签收。世界",
                "USB.手机",
                "ありがとう.みんな元気です"
            })
    void shouldFindNoneInWhatOnlyLooksLikeOne(String text) {
        clean("link", Drafts.saying(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"background:u\\72l(http://lamps.example/b.png)\">x</p>",
                "<p style=\"background:image-set('https://lamps.example/b.png' 1x)\">x</p>",
                "<style>@\\69mport \"http://lamps.example/a.css\";</style>x",
                "<meta http-equiv=\"refresh\" content=\"0; URL='//lamps.example/x'\">x"
            })
    void shouldFindAnAddressInTheHtmlHoweverItIsEscaped(String html) {
        found("link", Drafts.showing(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"font-family:'Segoe UI',\\\"Noto Sans\\\";content:'\\201C'\">x</p>",
                "<style>a:before{content:\"\\00bb \";background:url(#g)} b{font:12px 'A\\26 B'}</style>x",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">x"
            })
    void shouldFindNoneInPlainStyles(String html) {
        clean("link", Drafts.showing(html));
    }
}
