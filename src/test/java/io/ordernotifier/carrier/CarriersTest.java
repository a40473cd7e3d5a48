package io.ordernotifier.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ordernotifier.carrier.TrackingNumbers.Verdict;
import io.ordernotifier.event.Parcel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarriersTest {
    private static final String COLUMNS = "code\tname\tmarketplace_codes\taliases\ttracking_page\tcountry_pages\n";

    private final Carriers carriers = Carriers.builtIn();

    @ParameterizedTest
    @CsvSource({
        "UPS, ups",
        "ups, ups",
        "United Parcel Service, ups",
        "U.S. Postal Service, usps",
        "DHL_EXPRESS, dhl",
        "dhl-paket, dhl_paket",
        "Colissimo, colissimo",
        "LA POSTE, la_poste",
        "La-Poste, la_poste",
        "AustraliaPost-ArticleId, australia_post",
        "YamatoTransport, yamato",
        "ヤマト運輸, yamato",
        "ＵＰＳ, ups",
        "Correos de Espana, correos",
        "Boğaziçi, bogazici",
        "PostNL, postnl",
        "Post NL, postnl",
        "UPS Ground, ups",
        "FedEx Home Delivery, fedex",
        "DHL Deutschland, dhl_paket",
        "Royal Mail Tracked 48, royal_mail",
        "Bartolini, brt",
        "Poste Italiane SpA, poste_italiane",
        "ヤマト運輸株式会社, yamato",
        "ゆうメール, japan_post",
        "順豐, sf_express",
        "西濃運輸, seino",
        "Österreichische Post, at_post"
    })
    void shouldKnowACarrierByAnyUsualSpelling(String spelling, String code) {
        assertThat(carriers.find(parcel(spelling, null))).map(Carrier::code).contains(code);
    }

    @Test
    void shouldKnowACarrierByItsNameWhereTheCodeSaysNothing() {
        assertThat(carriers.find(parcel("Other", "Royal Mail")))
                .map(Carrier::code)
                .contains("royal_mail");
        assertThat(carriers.find(parcel("X17", "royal mail")))
                .map(Carrier::code)
                .contains("royal_mail");
        assertThat(carriers.find(parcel("UPS", "Royal Mail")))
                .map(Carrier::code)
                .contains("ups");
        assertThat(carriers.find(parcel("Other", null))).isEmpty();
        assertThat(carriers.find(parcel("", ""))).isEmpty();
    }

    @Test
    void shouldCallACarrierByOurNameElseByTheSellers() {
        assertThat(carriers.displayName(parcel("PUROLATOR", null))).isEqualTo("Purolator");
        assertThat(carriers.displayName(parcel("Other", "Harbour Couriers"))).isEqualTo("Harbour Couriers");
        assertThat(carriers.displayName(parcel("HC-7", " "))).isEqualTo("HC-7");
    }

    @ParameterizedTest
    @CsvSource({
        "YAMATO, ja, ヤマト運輸",
        "YAMATO, en, Yamato Transport",
        "YAMATO, zh-TW, Yamato Transport",
        "SF Express, zh-CN, 顺丰速运",
        "Canada Post, fr, Postes Canada",
        "Swiss Post, it, La Posta Svizzera",
        "UPS, ja, UPS"
    })
    void shouldCallACarrierAsBuyersOfALanguageDo(String carrier, String language, String name) {
        assertThat(carriers.displayName(parcel(carrier, null), Locale.forLanguageTag(language)))
                .isEqualTo(name);
    }

    /** The marketplace takes its codes letter for letter, and sellers write them as they like. */
    @ParameterizedTest
    @ValueSource(strings = {"2021-02", "2021-09"})
    void shouldMakeOfEveryCodeOfTheMarketplaceThatCode(String release) throws IOException {
        Path schema = Path.of("src/main/resources/feeds/carriers-" + release + ".xsd");
        List<String> codes = Pattern.compile("enumeration value=\"([^\"]+)\"")
                .matcher(Files.readString(schema))
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(code -> !List.of("Other", "Otro").contains(code))
                .toList();

        assertThat(codes).hasSizeGreaterThan(60);
        for (String code : codes) {
            assertThat(carriers.asMarketplaceSays(parcel(code, null)).carrierCode())
                    .isEqualTo(code);
            Carrier carrier = carriers.find(parcel(code, null)).orElseThrow();
            for (String spelling : List.of(
                    code.toLowerCase(Locale.ROOT),
                    code.toUpperCase(Locale.ROOT),
                    code.replaceAll("[ _-]", ""),
                    code.replace(' ', '_'),
                    code.replace(' ', '-'),
                    "  " + code + " ")) {
                assertThat(carriers.asMarketplaceSays(parcel(spelling, null)).carrierCode())
                        .as(spelling)
                        .isIn(carrier.marketplaceCodes());
                assertThat(carriers.asMarketplaceSays(parcel("Other", spelling)).carrierCode())
                        .as(spelling)
                        .isIn(carrier.marketplaceCodes());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UPS, 1Z999AA10123456784, US, https://www.ups.com/track?loc=en_US&tracknum=1Z999AA10123456784",
        "USPS, 9400 1000 0000 0000 0000 00, US, https://tools.usps.com/go/TrackConfirmAction?tLabels=9400100000000000000000",
        "Australia Post, 33ABC1234567, AU, https://auspost.com.au/mypost/track/#/details/33ABC1234567",
        "Canada Post, 1234567890123456, CA, https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=1234567890123456",
        "DPD, 15501234567890, GB, https://track.dpd.co.uk/search?reference=15501234567890",
        "DPD, 15501234567890, gb, https://track.dpd.co.uk/search?reference=15501234567890",
        "Japan Post, 1234-5678-9012, JP, https://trackings.post.japanpost.jp/services/srv/search/direct?searchKind=S002&locale=ja&reqCodeNo1=123456789012",
        "Deutsche Post, RX-12 345, DE, https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=RX-12345"
    })
    void shouldLinkTheTrackingPageOfTheParcel(String carrier, String number, String country, String page) {
        assertThat(carriers.trackingPage(parcel(carrier, null, number), country))
                .contains(URI.create(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DPD", "Hermes Logistik Gruppe", "China Post", "PostNL", "Evri", "YAMATO", "Other"})
    void shouldLinkNothingWhereACarrierHasNoSafePage(String carrier) {
        assertThat(carriers.trackingPage(parcel(carrier, null, "123456789012"), "DE"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "123",
                "123456&evil=1",
                "1Z999/../../x",
                "javascript:alert(1)",
                "１２３４５６７８",
                "12345\n67890",
                "1234%0d%0a5678",
                "12 - 34 56",
                "ABC--12345",
                "123456789012345678901234567890123456789012345678901"
            })
    void shouldLinkNothingForANumberThatNoCarrierGives(String number) {
        assertThat(carriers.trackingPage(parcel("UPS", null, number), "US")).isEmpty();
    }

    @Test
    void shouldLinkNothingWithoutANumber() {
        assertThat(carriers.trackingPage(parcel("UPS", null), "US")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ups, , UPS, ",
        "United Parcel Service, , UPS, ",
        "Purolator, , PUROLATOR, ",
        "DHL Express, , DHL Express, ",
        "dhl express, , DHL, ",
        "FEDEX_JP, , FEDEX_JP, ",
        "SENDLE, , SENDLE, ",
        "sendle, , Sendle, ",
        "Australia Post-ArticleId, , Australia Post, ",
        "ヤマト運輸, , YAMATO, ",
        "Other, royal mail, Royal Mail, royal mail",
        "X17, royal mail, Royal Mail, royal mail",
        "Evri, , Other, Evri",
        "Other, bpost belgium, Other, bpost",
        "HC-7, Harbour Couriers, Other, Harbour Couriers",
        "HC-7, , Other, HC-7",
        "Otro, Mensajeros, Other, Mensajeros",
        "Other, , Other, "
    })
    void shouldCallACarrierAsTheMarketplaceDoes(
            String code, @Nullable String name, String marketplaceCode, @Nullable String marketplaceName) {
        Parcel told = carriers.asMarketplaceSays(parcel(code, name));

        assertThat(told.carrierCode()).isEqualTo(marketplaceCode);
        assertThat(told.carrierName()).isEqualTo(marketplaceName);
        assertThat(carriers.asMarketplaceSays(told)).isEqualTo(told);
    }

    @Test
    void shouldCheckANumberByItsCarrierAndNeverGuessThat() {
        assertThat(carriers.checkNumber(parcel("UPS", null, "1Z 999 AA1 01 2345 6784")))
                .contains(Verdict.FITS);
        assertThat(carriers.checkNumber(parcel("UPS", null, "1Z999AA10123456785")))
                .contains(Verdict.WRONG_CHECK_DIGIT);
        assertThat(carriers.checkNumber(parcel("UPS", null, "RB123456785GB"))).contains(Verdict.UNKNOWN_FORM);
        assertThat(carriers.checkNumber(parcel("Royal Mail", null, "RB123456786GB")))
                .contains(Verdict.WRONG_CHECK_DIGIT);
        assertThat(carriers.checkNumber(parcel("Royal Mail", null, "0A12345678")))
                .contains(Verdict.NOT_KNOWN);
        assertThat(carriers.checkNumber(parcel("GLS", null, "12345678901"))).contains(Verdict.NOT_KNOWN);
        assertThat(carriers.checkNumber(parcel("Harbour Couriers", null, "1Z999AA10123456785")))
                .isEmpty();
        assertThat(carriers.checkNumber(parcel("UPS", null))).isEmpty();
        assertThat(carriers.checkNumber(parcel("UPS", null, " "))).isEmpty();
    }

    @Test
    void shouldReadASellersOwnFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("carriers.tsv");
        Files.writeString(
                file,
                "# ours\n" + COLUMNS
                        + "\nharbour\tHarbour Couriers\tOther\tHC\thttps://harbour.example/{n}\tSE=https://harbour.example/se/{n}\n");

        Carriers own = Carriers.read(file);

        assertThat(own.trackingPage(parcel("hc", null, "12345"), "US"))
                .contains(URI.create("https://harbour.example/12345"));
        assertThat(own.trackingPage(parcel("hc", null, "12345"), "SE"))
                .contains(URI.create("https://harbour.example/se/12345"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "http://harbour.example/{n}; must be an https address",
                "https://{n}.harbour.example/; must be an https address",
                "https://harbour.example{n}; must be an https address",
                "https://user@harbour.example/{n}; must be an https address",
                "javascript:{n}; must be an https address",
                "https://harbour.example/; must hold {n} exactly once",
                "https://harbour.example/{n}/{n}; must hold {n} exactly once",
                "https://harbour.example/{n}?p={postcode}; must be a web address"
            })
    void shouldRefuseAPageThatIsNotSafe(String page, String fault) {
        assertThatThrownBy(() -> Carriers.of("my.tsv", COLUMNS + "hc\tHarbour\tOther\t\t" + page + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("my.tsv:2: ")
                .hasMessageContaining(fault);
    }

    @Test
    void shouldReadNamesByLanguageAndRefuseWhatIsNone() {
        String columns = COLUMNS.strip() + "\tlocal_names\n";

        assertThat(Carriers.of("my.tsv", columns + "hc\tHarbour Couriers\tOther\t\t\t\tde=Hafenkurier\n")
                        .displayName(parcel("hafenkurier", null), Locale.GERMAN))
                .isEqualTo("Hafenkurier");
        assertThatThrownBy(() -> Carriers.of("my.tsv", columns + "hc\tHarbour\tOther\t\t\t\tGerman=Hafenkurier\n"))
                .hasMessageContaining("my.tsv:2: German=Hafenkurier must be a language");
    }

    @Test
    void shouldRefuseWhatCannotBeRead() {
        assertThatThrownBy(() -> Carriers.of("my.tsv", "code\tname\n"))
                .hasMessageContaining("my.tsv:1: the columns must be code, name, marketplace_codes");
        assertThatThrownBy(() -> Carriers.of("my.tsv", COLUMNS + "hc\tHarbour\n"))
                .hasMessageContaining("my.tsv:2: a carrier must have");
        assertThatThrownBy(() ->
                        Carriers.of("my.tsv", COLUMNS + "hc\tHarbour\tOther\t\t\tGermany=https://x.example/{n}\n"))
                .hasMessageContaining("must be a country code");
        assertThatThrownBy(() -> Carriers.of("my.tsv", COLUMNS + "hc\tHarbour\tOther\nx\tH.C.\tOther\n"))
                .hasMessageContaining("my.tsv:3: \"H.C.\" is already a spelling of carrier hc");
    }

    private static Parcel parcel(String code, @Nullable String name) {
        return new Parcel(code, name, null, null);
    }

    private static Parcel parcel(String code, @Nullable String name, String trackingNumber) {
        return new Parcel(code, name, null, trackingNumber);
    }
}
