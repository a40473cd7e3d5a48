package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the JDK's locale data says; an email must read the same whichever JDK it was written on. */
class FormatsTest {
    private static final String NO_BREAK = "\u00A0";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; USD; 1234.5; $1,234.50",
                "en-US; USD; 0; $0.00",
                "en-US; CAD; 40; CA$40.00",
                "en-CA; CAD; 40; $40.00",
                "en-CA; USD; 40; US$40.00",
                "en-AU; AUD; 40; $40.00",
                "en-AU; USD; 40; USD_40.00",
                "en-GB; GBP; 40.99; £40.99",
                "en-GB; USD; 40; US$40.00",
                "en-IN; INR; 1234567.89; ₹1,234,567.89",
                "en-SG; SGD; 40; $40.00",
                "en; SGD; 40; SGD_40.00",
                "en; SEK; -40; -SEK_40.00",
                "en; JPY; 1234567.00; ¥1,234,567",
                "en; CNY; 40; CN¥40.00",
                "en; AED; 40; AED_40.00",
                "en; ZAR; 40; ZAR_40.00",
                "en-ZA; ZAR; 1234.5; R_1_234,50",
                "de; EUR; 1234.5; 1.234,50_€",
                "de; USD; 40; 40,00_$",
                "it; EUR; -40; -40,00_€",
                "es; EUR; 40; 40,00_€",
                "ja; JPY; 1234; ￥1,234",
                "ja; CNY; 40; 元_40.00",
                "zh-CN; CNY; 40; ¥40.00",
                "zh-CN; JPY; 1234; JP¥1,234",
                "zh-TW; HKD; 40; HK$40.00"
            })
    void shouldWriteMoneyWithItsOwnDecimalsAndAnUnmistakableSign(
            String locale, String currency, BigDecimal amount, String written) {
        assertThat(new Formats(Locale.forLanguageTag(locale)).money(amount, currency))
                .isEqualTo(written.replace("_", NO_BREAK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; March 5, 2026",
                "en-US; March 5, 2026",
                "en-CA; March 5, 2026",
                "en-GB; 5 March 2026",
                "en-AU; 5 March 2026",
                "de; 5. März 2026",
                "fr; 5 mars 2026",
                "es; 5 de marzo de 2026",
                "it; 5 marzo 2026",
                "ja; 2026年3月5日",
                "zh-CN; 2026年3月5日",
                "zh-TW; 2026年3月5日"
            })
    void shouldWriteDatesSoThatNobodyTakesTheDayForTheMonth(String locale, String written) {
        assertThat(new Formats(Locale.forLanguageTag(locale)).date(LocalDate.parse("2026-03-05")))
                .isEqualTo(written);
    }

    @Test
    void shouldDateAMomentWhereTheMarketplaceIs() {
        Formats english = new Formats(Locale.ENGLISH);
        Instant moment = Instant.parse("2026-03-05T04:00:00Z");

        assertThat(english.date(moment, ZoneId.of("America/Los_Angeles"))).isEqualTo("March 4, 2026");
        assertThat(english.date(moment, ZoneId.of("Asia/Tokyo"))).isEqualTo("March 5, 2026");
    }

    @Test
    void shouldNameCountriesInTheLanguageOfTheEmail() {
        assertThat(new Formats(Locale.ENGLISH).country("JP")).isEqualTo("Japan");
        assertThat(new Formats(Locale.GERMAN).country("US")).isEqualTo("Vereinigte Staaten");
        assertThat(new Formats(Locale.ENGLISH).country("ZZ")).isEqualTo("ZZ");
    }
}
