package io.ordernotifier.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.ordernotifier.carrier.TrackingForm.Fit;
import io.ordernotifier.carrier.TrackingNumbers.Verdict;
import io.ordernotifier.event.Parcel;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumbersTest {
    private final Carriers carriers = Carriers.builtIn();
    private final TrackingNumbers numbers = TrackingNumbers.builtIn();

    /** Numbers that nobody was given: made at random, their check digits by a second program, or one too high. */
    @ParameterizedTest
    @CsvSource({
        "USPS, USPS 20, 24159206611257976337, FITS",
        "USPS, USPS 20, 24159206611257976338, WRONG_CHECK_DIGIT",
        "USPS, USPS Legacy, 420902109155561876139303113445, FITS",
        "USPS, USPS Legacy, 420902109155561876139303113446, WRONG_CHECK_DIGIT",
        "USPS, USPS IMpb N, 9444291043393009442590, FITS",
        "USPS, USPS IMpb N, 9444291043393009442591, WRONG_CHECK_DIGIT",
        "USPS, USPS IMpb C, 42090210567892724862261296531908362214, FITS",
        "USPS, USPS IMpb C, 42090210567892724862261296531908362215, WRONG_CHECK_DIGIT",
        "UPS, UPS, 1Z7I0KQUY3A7UL0467, FITS",
        "UPS, UPS, 1Z7I0KQUY3A7UL0468, WRONG_CHECK_DIGIT",
        "UPS, UPS Waybill, K1541400330, FITS",
        "UPS, UPS Waybill, K1541400331, WRONG_CHECK_DIGIT",
        "FedEx, FedEx Express (12), 880208242648, FITS",
        "FedEx, FedEx Express (12), 880208242649, WRONG_CHECK_DIGIT",
        "FedEx, FedEx Express (34), 1177023461435942104016133331428623, FITS",
        "FedEx, FedEx Express (34), 1177023461435942104016133331428624, WRONG_CHECK_DIGIT",
        "FedEx, FedEx ASTRA (32), 81895024491003396546711973006919, FITS",
        "FedEx, FedEx ASTRA (32), 81895024491003396546711973016919, WRONG_CHECK_DIGIT",
        "FedEx, FedEx Ground, 547029686640719, FITS",
        "FedEx, FedEx Ground, 547029686640710, WRONG_CHECK_DIGIT",
        "FedEx, FedEx Ground (SSCC-18), 009753347563905211, FITS",
        "FedEx, FedEx Ground (SSCC-18), 009753347563905212, WRONG_CHECK_DIGIT",
        "FedEx, FedEx Ground 96 (22), 9611020501738240255822, FITS",
        "FedEx, FedEx Ground 96 (22), 9611020501738240255823, WRONG_CHECK_DIGIT",
        "FedEx, FedEx Ground GSN, 9691745273725582814003687366848944, FITS",
        "FedEx, FedEx Ground GSN, 9691745273725582814003687366848945, WRONG_CHECK_DIGIT",
        "DHL, DHL Express, 8356388471, FITS",
        "DHL, DHL Express, 8356388472, WRONG_CHECK_DIGIT",
        "DPD, DPD (14), 22240912543512U, FITS",
        "DPD, DPD (14), 22240912543512A, WRONG_CHECK_DIGIT",
        "DPD, DPD (28), 441241708077681248862778722F, FITS",
        "DPD, DPD (28), 441241708077681248862778722A, WRONG_CHECK_DIGIT",
        "Canada Post, Canada Post (16), 3341376714813348, FITS",
        "Canada Post, Canada Post (16), 3341376714813349, WRONG_CHECK_DIGIT",
        "PUROLATOR, Purolator (12), 338467158329, FITS",
        "PUROLATOR, Purolator (12), 338467158320, WRONG_CHECK_DIGIT",
        "Old Dominion, Old Dominion, 77789542055, FITS",
        "Old Dominion, Old Dominion, 77789542056, WRONG_CHECK_DIGIT",
        "Old Dominion, Old Dominion Guaranteed Shipment, 80624828127, FITS",
        "Old Dominion, Old Dominion Guaranteed Shipment, 80624828128, WRONG_CHECK_DIGIT",
        "OnTrac, OnTrac, C98801469183978, FITS",
        "OnTrac, OnTrac, C98801469183979, WRONG_CHECK_DIGIT",
        "OnTrac, OnTrac D, D76022179942348, FITS",
        "OnTrac, OnTrac D, D76022179942349, WRONG_CHECK_DIGIT",
        "YAMATO, Yamato 12, 311889765386, FITS",
        "YAMATO, Yamato 12, 311889765387, WRONG_CHECK_DIGIT",
        "PostNord, PostNord SSCC 20, 00280718040454486157, FITS",
        "PostNord, PostNord SSCC 20, 00280718040454486158, WRONG_CHECK_DIGIT",
        "La Poste, S10 FR, CX009223172FR, FITS",
        "La Poste, S10 FR, CX009223173FR, WRONG_CHECK_DIGIT",
        "Royal Mail, S10, RB600936889GB, FITS",
        "Royal Mail, S10, RB600936880GB, WRONG_CHECK_DIGIT",
        "DHL, DHL Express (Piece ID), JJD7147845173, FITS",
        "DHL, DHL Express (Piece ID), XJD2910523234, UNKNOWN_FORM",
        "DHL eCommerce, DHL E-Commerce, GM0103689649598250, FITS",
        "DHL eCommerce, DHL E-Commerce (14), 01888722385224, FITS",
        "Amazon Shipping, Amazon Logistics, TBA128473112092, FITS",
        "Amazon Shipping, Amazon Logistics, TBB854504070547, UNKNOWN_FORM",
        "Amazon Shipping, Amazon International, C1740001084, FITS",
        "Amazon Shipping, Amazon International, D1647941610, UNKNOWN_FORM",
        "Canpar, Canpar (22), D604089105176158001909, FITS",
        "Canpar, Canpar (22), M373558181134977700712, UNKNOWN_FORM",
        "GOFO Express, GOFO Express (US), GFUS29893899933340, FITS",
        "GOFO Express, GOFO Express (US), GFUS2599757704915, UNKNOWN_FORM",
        "Landmark, Landmark Global LTN, LTN34299982N1, FITS",
        "Landmark, Landmark Global LTN, LTN03428080N2, UNKNOWN_FORM",
        "Lasership, LaserShip LX, LX11317784, FITS",
        "Lasership, LaserShip LX, LX93063454, UNKNOWN_FORM",
        "Lasership, LaserShip 1LS7 (15), 1LS713576133377, FITS",
        "Lasership, LaserShip 1LS7 (15), 1LX715278610273, UNKNOWN_FORM",
        "Lasership, LaserShip 1LS7 (18), 1LS7199807401870-1, FITS",
        "Lasership, LaserShip 1LS7 (18), 1LS7131021368085-2, UNKNOWN_FORM",
        "Lasership, LaserShip 1LSCX (15), 1LSCXDGHKDER3GZ, FITS",
        "Lasership, LaserShip 1LSCX (15), 1LSCZ0YFTLRKN55, UNKNOWN_FORM",
        "PUROLATOR, Purolator (alpha + 9), KYV967242120, FITS",
        "PUROLATOR, Purolator (alpha + 9), KY231903153, UNKNOWN_FORM",
        "Spee-Dee, Spee-Dee (20), SP073261748305616766, FITS",
        "Spee-Dee, Spee-Dee (20), SX813989351803080526, UNKNOWN_FORM",
        "Yodel, Yodel, JD5032447941513979, FITS",
        "Yodel, Yodel, JC8340368131767986, UNKNOWN_FORM",
        "Yun Express, YunExpress, YT3218267988880973, FITS",
        "Yun Express, YunExpress, YT165119523003201, UNKNOWN_FORM"
    })
    void shouldTellARightNumberFromAWrongOne(String carrier, String form, String number, Verdict verdict) {
        assertThat(fitsTheForm(form, number)).isEqualTo(verdict == Verdict.FITS);
        assertThat(carriers.checkNumber(new Parcel(carrier, null, null, number)))
                .as("%s %s", carrier, number)
                .hasValueSatisfying(found -> assertThat(found.isDoubtful()).isEqualTo(verdict != Verdict.FITS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1Z 999 AA1 01 2345 6784", " 1z999aa10123456784 ", "1Z999AA10123456784"})
    void shouldReadANumberHoweverItIsGrouped(String number) {
        assertThat(fitsTheForm("UPS", number)).isTrue();
    }

    @Test
    void shouldReadADigitsNumberWithHyphens() {
        assertThat(fitsTheForm("Yamato 12", "3904-5998-3082")).isTrue();
        assertThat(fitsTheForm("Yamato 12", "3904-5998-3083")).isFalse();
    }

    @Test
    void shouldKnowThePostalUnionsNumbersOfCountriesThatAre() {
        assertThat(fitsTheForm("S10", "RB123456785CV")).isTrue();
        assertThat(fitsTheForm("S10", "RB123456785XX")).isFalse();
    }

    @Test
    void shouldHaveFormsOnlyOfCarriersThereAre() {
        Set<String> unknown = numbers.forms()
                .map(TrackingForm::carrierCode)
                .filter(code ->
                        carriers.find(new Parcel(code, null, null, null)).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).isEmpty();
    }

    private boolean fitsTheForm(String form, String number) {
        String bare = TrackingNumbers.joined(number).toUpperCase(Locale.ROOT);
        return numbers.forms().filter(each -> each.name().equals(form)).anyMatch(each -> each.fit(bare) == Fit.FITS);
    }
}
