package io.ordernotifier.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Marketplaces MARKETPLACES = Marketplaces.load();
    private static final Marketplace GERMANY = MARKETPLACES.get("A1PA6795UKMFR9");
    private static final Marketplace BRITAIN = MARKETPLACES.get("A1F83G8C2ARO7P");

    private final Languages eight = new Languages(
            Stream.of("en", "zh-CN", "zh-TW", "de", "fr", "es", "ja", "it")
                    .map(Locale::forLanguageTag)
                    .toList(),
            MARKETPLACES);

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "en_US, en",
        "de-AT, de",
        "de-CH-1996, de",
        "de-Latn-DE, de",
        "fr-CA, fr",
        "es-419, es",
        "ja-JP-u-ca-japanese, ja",
        "zh, zh-CN",
        "zh-SG, zh-CN",
        "zh-Hans, zh-CN",
        "zh-Hans-HK, zh-CN",
        "zh-TW, zh-TW",
        "zh-HK, zh-TW",
        "zh-MO, zh-TW",
        "zh-Hant, zh-TW",
        "zh-Hant-HK, zh-TW",
        "pl-PL, en",
        "tlh, en"
    })
    void shouldWriteInTheBuyersLanguageOrTheNextBest(String buyers, String written) {
        assertThat(eight.written(Languages.wanted(buyers, GERMANY)).toLanguageTag())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "und", "x-private", "not a tag!", "123", "-", "_"})
    void shouldWriteInTheMarketplacesLanguageWhereTheBuyersIsNotKnown(String buyers) {
        assertThat(eight.written(Languages.wanted(buyers, GERMANY))).isEqualTo(Locale.GERMAN);
        assertThat(eight.written(Languages.wanted(null, GERMANY))).isEqualTo(Locale.GERMAN);
    }

    @Test
    void shouldWriteInEnglishWhereNeitherIsKnown() {
        assertThat(eight.written(Languages.wanted(null, MARKETPLACES.get("unheard of"))))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void shouldWriteInEnglishWhileThereAreNoOtherTemplates() {
        Languages english = new Languages(List.of(Locale.ENGLISH), MARKETPLACES);

        assertThat(english.written(Locale.forLanguageTag("zh-Hant-HK"))).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "en-AU, A1F83G8C2ARO7P, en-AU",
        "en, A1F83G8C2ARO7P, en-GB",
        "en, ATVPDKIKX0DER, en-US",
        "en, A1VC38T7YXB528, en",
        "en-ZZ, ATVPDKIKX0DER, en",
        "en-US-u-nu-arab, ATVPDKIKX0DER, en-US",
        "pl-PL, A1F83G8C2ARO7P, en",
        "de-AT, A1PA6795UKMFR9, de",
        "zh-Hant-HK, A1PA6795UKMFR9, zh-TW"
    })
    void shouldFormatAsInTheBuyersRegionWhereItIsAMarketplaces(String buyers, String marketplaceId, String format) {
        Marketplace marketplace = MARKETPLACES.get(marketplaceId);
        Locale wanted = Languages.wanted(buyers, marketplace);

        assertThat(eight.format(eight.written(wanted), wanted, marketplace).toLanguageTag())
                .isEqualTo(format);
    }

    @Test
    void shouldKnowTheMarketplaces() {
        assertThat(MARKETPLACES.all()).hasSize(23);
        assertThat(BRITAIN.country()).isEqualTo("GB");
        assertThat(BRITAIN.zone().getId()).isEqualTo("Europe/London");
        assertThat(MARKETPLACES.get("AMEN7PMS3EDWL").locales())
                .extracting(Locale::toLanguageTag)
                .containsExactly("fr-BE", "nl-BE");
    }
}
