package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void shouldBeginALineOnlyWhereTheLayoutAsksForIt() {
        assertThat(layOut("|Dear\n   Ann,¶The parcel\n\nis on\tits way.¶"))
                .isEqualTo("Dear Ann,\n\nThe parcel is on its way.\n");
    }

    @Test
    void shouldNeverHaveTwoEmptyLinesInARow() {
        assertThat(layOut("¶|one¶ \n ¶ | ¶two¶¶|¶three|four¶")).isEqualTo("one\n\ntwo\n\nthree\nfour\n");
    }

    @Test
    void shouldWrapLongLinesBetweenWordsAndIndentTheEntriesOfAList() {
        assertThat(layOut("|- " + "word ".repeat(16) + "end|- next"))
                .isEqualTo("- " + "word ".repeat(13) + "word\n" + "  word word end\n- next\n");
    }

    @Test
    void shouldKeepALongWordWhole() {
        String page = "https://carrier.example/" + "x".repeat(100);

        assertThat(layOut("|Track your parcel: " + page + " today"))
                .isEqualTo("Track your parcel:\n" + page + "\ntoday\n");
    }

    @Test
    void shouldNotWrapInFrontOfWhatWouldLookLikeAnEntryOfAList() {
        String filler = "a".repeat(66);

        assertThat(layOut("|" + filler + " number 12 is")).isEqualTo(filler + "\nnumber 12 is\n");
        assertThat(layOut("|" + filler + " the word - is")).isEqualTo(filler + " the\nword - is\n");
    }

    @Test
    void shouldKeepARunOfNumbersInOneLine() {
        String models = "1010 1012 1015 ".repeat(8).strip();

        assertThat(layOut("|- Toner for printers " + models + " and others"))
                .isEqualTo("- Toner for\n  printers " + models + "\n  and others\n");
    }

    @Test
    void shouldWrapEastAsianTextByItsWidthAndNotBeforeAClosingSign() {
        String line = "商品は本日発送いたしました".repeat(3).substring(0, 36);

        assertThat(layOut("|" + line + "あ。次の行")).isEqualTo(line + "\nあ。次の行\n");
    }

    @Test
    void shouldNotBreakAFamilyOfEmojiOrANoBreakSpace() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(layOut("|" + "x ".repeat(35) + family)).contains(family);
        assertThat(layOut("|" + "x".repeat(70) + " SEK\u00A012.00")).isEqualTo("x".repeat(70) + "\nSEK\u00A012.00\n");
    }

    @Property
    void shouldOnlyEverMoveBlanks(
            @ForAll
                    @StringLength(max = 400)
                    @Chars({' ', '\n', '|', '¶', '-', '1', '急', '須', '。'})
                    @CharRange(from = 'a', to = 'd')
                    String source) {
        String text = layOut(source);

        assertThat(text.replaceAll("\\s", "")).isEqualTo(source.replaceAll("[\\s|¶]", ""));
        assertThat(text).endsWith("\n").doesNotContain("\n\n\n").doesNotContainPattern("[ \t]\n");
    }

    /** A bar stands for the sign that begins a line, a pilcrow for the one that leaves a line empty. */
    private static String layOut(String source) {
        return PlainText.layOut(source.replace('¶', PlainText.EMPTY_LINE).replace('|', PlainText.NEW_LINE))
                .text();
    }
}
