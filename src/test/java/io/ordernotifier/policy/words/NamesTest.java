package io.ordernotifier.policy.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.policy.reading.Passage;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the word rules do not read: a stands for the name that is left out. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Dear Mr. Sale, your parcel is late   | dear mr *,your parcel is late
        Hallo Jürgen Link,                   | hallo *,
        Sehr geehrte Frau Rabatt,            | sehr geehrte frau *,
        Bonjour Mme Avis,                    | bonjour mme *,
        Gentile Sig. Sconto,                 | gentile sig *,
        the label says 14 Coupon Lane, unit 5 | the label says<14 *>unit 5
        wohnt im Rabattweg 5 in Köln         | wohnt im * 5 in koln
        au 4 rue de l'Avis, 75011 Paris      | au 4 rue *,75011 paris
        佐藤レビュ子様のご住所                      | *様のご住所
        お客様のレビュー                         | お客様のレヒュー
        """)
    void shouldLeaveOutPeopleAndStreets(String written, String read) {
        assertThat(read(written))
                .isEqualTo(read.replace('*', WordText.FROM_ORDER).replace("レヒュー", "レビュー"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        the "Deal of the Day" game is stuck       | the<deal of the day>game is stuck
        your Best Seller Bookends are on the way  | your<best seller bookends>are on the way
        use the code SAVE10 when you order        | use the code save10 when you order
        您购买的「五星好评」饭碗                          | 您购买的<五星好评>饭碗
        """)
    void shouldMarkWhatLooksLikeAProduct(String written, String read) {
        assertThat(read(written)).isEqualTo(read);
    }

    private static String read(String written) {
        return WordText.of(Passage.folded(written), new BitSet()).text();
    }
}
