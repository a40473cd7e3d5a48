package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.event.PostalAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressFormatsTest {
    private static final AddressFormats FORMATS = AddressFormats.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "US; 12 Harbour Street; Portland; ME; 04101; Name / 12 Harbour Street / Portland, ME 04101 / US",
                "GB; 41 Quayside; Bristol; ; BS1 4XX; Name / 41 Quayside / Bristol / BS1 4XX / GB",
                "DE; Lindenweg 12; Leipzig; ; 04109; Name / Lindenweg 12 / 04109 Leipzig / DE",
                "ES; Calle del Olmo 14; Zaragoza; Zaragoza; 50003; Name / Calle del Olmo 14 / 50003 Zaragoza / ES",
                "IT; Via dei Tigli 7; Ferrara; FE; 44121; Name / Via dei Tigli 7 / 44121 Ferrara FE / IT",
                "CA; 210 Lakeshore Drive; Kingston; ON; K7L 0X0; Name / 210 Lakeshore Drive / Kingston ON K7L 0X0 / CA",
                "BR; Rua A 1; Recife; PE; 50000-000; Name / Rua A 1 / Recife - PE / 50000-000 / BR",
                "JP; 4-5-6 Kakuu-machi; Sapporo; Hokkaido; 060-0000; Name / 4-5-6 Kakuu-machi / Sapporo, Hokkaido 060-0000 / JP",
                "JP; 架空町1丁目; 仙台市; 宮城県; 980-0000; JP / 〒980-0000 / 宮城県仙台市架空町1丁目 / Name",
                "JP; 架空町1丁目; 仙台市; ; ; JP / 仙台市架空町1丁目 / Name",
                "CN; 虚构路88号; 苏州市; 江苏省; 215000; CN / 215000 / 江苏省苏州市虚构路88号 / Name",
                "TW; 虛構路36號; 大安區; 臺北市; 106; TW / 106 臺北市大安區虛構路36號 / Name",
                "KR; 가상로 1; 중구; 서울; 04500; KR / 서울 중구 가상로 1 / Name / 04500",
                "ZZ; Street 1; Town; ; 123; Name / Street 1 / Town 123 / ZZ",
                "'<b>'; Street 1; Town; Region; ; Name / Street 1 / Town, Region / <b>"
            })
    void shouldLayOutByTheCustomOfTheCountry(
            String country, String street, String city, String region, String code, String written) {
        PostalAddress address = new PostalAddress("Name", street, null, "  ", city, region, code, country);

        assertThat(String.join(" / ", FORMATS.lines(address, each -> each, each -> each)))
                .isEqualTo(written);
    }

    @Test
    void shouldWriteStreetsOfSeveralLinesOneBelowTheOther() {
        PostalAddress address =
                new PostalAddress("Name", "One", "Two\r\nand a half", "Three", "Town", null, null, "DE");

        assertThat(FORMATS.lines(address, each -> "Deutschland", each -> "Dr. " + each))
                .isEqualTo(List.of("Dr. Name", "One", "Two and a half", "Three", "Town", "Deutschland"));
    }

    @Test
    void shouldRefuseALineThatIsNoneOfFields() {
        assertThatThrownBy(() -> AddressFormat.parse("{name} | {town}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{town} is no line of an address");
    }
}
