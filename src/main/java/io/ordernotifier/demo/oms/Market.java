package io.ordernotifier.demo.oms;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/**
 * A marketplace the shop sells on, with the people who buy there and the carriers who come by.
 *
 * @param id the marketplace's own ID
 * @param taxPercent what is added to prices as tax; 0 where prices include it
 * @param fractionDigits of the currency: none for yen
 * @param perDollar the shop's rate from its prices in US dollars
 */
record Market(
        String id,
        String locale,
        String country,
        String currency,
        int fractionDigits,
        int taxPercent,
        BigDecimal perDollar,
        ZoneId zone,
        List<Person> people,
        List<Carrier> carriers) {

    /** Somebody who orders, and where the parcel goes. */
    record Person(String name, String line1, String line2, String city, String region, String postalCode) {}

    /** All marketplaces of the shop. */
    static final List<Market> ALL = List.of(
            new Market(
                    "ATVPDKIKX0DER",
                    "en-US",
                    "US",
                    "USD",
                    2,
                    8,
                    new BigDecimal("1"),
                    ZoneId.of("America/New_York"),
                    List.of(
                            new Person("Ann Hollis", "12 Orchard Lane", "", "Springfield", "IL", "62704"),
                            new Person("Sam O'Neil, Jr.", "804 Sycamore Street", "Apt 5B", "Portland", "OR", "97205"),
                            new Person("Zoë Marchetti", "77 Harbor View", "", "Annapolis", "MD", "21401"),
                            new Person("Del \"Buddy\" Carver", "3 Mill Road", "Rear door", "Asheville", "NC", "28801")),
                    List.of(Carrier.UPS, Carrier.FEDEX)),
            new Market(
                    "A1F83G8C2ARO7P",
                    "en-GB",
                    "GB",
                    "GBP",
                    2,
                    0,
                    new BigDecimal("0.8"),
                    ZoneId.of("Europe/London"),
                    List.of(
                            new Person("Imogen Thackeray", "Flat 2, 41 Quayside", "", "Bristol", "", "BS1 4XX"),
                            new Person("Rhys Penhaligon", "The Old Forge", "Church Lane", "Hay-on-Wye", "", "HR3 5XX")),
                    List.of(Carrier.ROYAL_MAIL, Carrier.EVRI)),
            new Market(
                    "A1PA6795UKMFR9",
                    "de-DE",
                    "DE",
                    "EUR",
                    2,
                    0,
                    new BigDecimal("0.95"),
                    ZoneId.of("Europe/Berlin"),
                    List.of(
                            new Person("Jürgen Weißmüller", "Gänsestraße 12", "Hinterhaus", "Göttingen", "", "37073"),
                            new Person("Käthe Brömmelsiek", "Am Mühlbach 3", "", "Münster", "", "48143")),
                    List.of(Carrier.DHL, Carrier.UPS)),
            new Market(
                    "A13V1IB3VIYZZH",
                    "fr-FR",
                    "FR",
                    "EUR",
                    2,
                    0,
                    new BigDecimal("0.95"),
                    ZoneId.of("Europe/Paris"),
                    List.of(new Person(
                            "Éloïse Châtelain", "8 rue des Trois-Frères", "Bâtiment C", "Nîmes", "", "30000")),
                    List.of(Carrier.LA_POSTE)),
            new Market(
                    "A1VC38T7YXB528",
                    "ja-JP",
                    "JP",
                    "JPY",
                    0,
                    0,
                    new BigDecimal("150"),
                    ZoneId.of("Asia/Tokyo"),
                    List.of(
                            new Person("青葉 みどり", "架空町1丁目2番3号", "見本ハイツ101", "仙台市", "宮城県", "980-0000"),
                            new Person("Kenji Mihon", "4-5-6 Kakuu-machi", "", "Sapporo", "Hokkaido", "060-0000")),
                    List.of(Carrier.YAMATO)),
            new Market(
                    "A2EUQ1WTGCTBG2",
                    "en-CA",
                    "CA",
                    "CAD",
                    2,
                    13,
                    new BigDecimal("1.35"),
                    ZoneId.of("America/Toronto"),
                    List.of(new Person("Marguerite Oake", "210 Lakeshore Drive", "", "Kingston", "ON", "K7L 0X0")),
                    List.of(Carrier.CANADA_POST)));

    Person anyPerson(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    Carrier anyCarrier(Random random) {
        return carriers.get(random.nextInt(carriers.size()));
    }
}
