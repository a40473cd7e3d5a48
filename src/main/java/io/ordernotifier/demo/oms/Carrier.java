package io.ordernotifier.demo.oms;

import io.ordernotifier.event.Parcel;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The carriers who take the shop's parcels, each with tracking numbers of the right form and check digit. */
enum Carrier {
    UPS("UPS", null, "Ground", Carrier::ups),
    FEDEX("FedEx", null, "2Day", Carrier::fedex),
    ROYAL_MAIL("Royal Mail", null, "Tracked 48", random -> s10(random, "GB")),
    EVRI("Other", "Evri", null, random -> "H0" + Digits.of(random, 14)),
    DHL("DHL", null, "Paket", random -> "JJD" + Digits.of(random, 10)),
    LA_POSTE("La Poste", null, "Colissimo", random -> s10(random, "FR")),
    YAMATO("YAMATO", null, null, Carrier::mod7),
    CANADA_POST("Canada Post", null, "Expedited Parcel", random -> s10(random, "CA"));

    private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private final String code;
    private final @Nullable String name;
    private final @Nullable String shipMethod;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are methods of this enum, which keep nothing
    private final Function<Random, String> trackingNumber;

    Carrier(String code, @Nullable String name, @Nullable String shipMethod, Function<Random, String> trackingNumber) {
        this.code = code;
        this.name = name;
        this.shipMethod = shipMethod;
        this.trackingNumber = trackingNumber;
    }

    /** A new box with its number. */
    Parcel parcel(Random random) {
        return new Parcel(code, name, shipMethod, trackingNumber.apply(random));
    }

    /** 1Z, fifteen digits, and the tens' complement of their sum, every second one counted twice. */
    private static String ups(Random random) {
        String digits = Digits.of(random, 15);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 1 ? 2 : 1);
        }
        return "1Z" + digits + (10 - sum % 10) % 10;
    }

    /** Eleven digits by 1, 3 and 7 from the right, modulo 11, of that the last digit. */
    private static String fedex(Random random) {
        String digits = Digits.of(random, 12).substring(0, 11);
        int[] weights = {1, 3, 7};
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * weights[i % weights.length];
        }
        return digits + sum % 11 % 10;
    }

    /** The Universal Postal Union's S10: two letters, eight digits, a check digit, the country. */
    private static String s10(Random random, String country) {
        String digits = Digits.of(random, 8);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * S10_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return "CX" + digits + (check == 10 ? 0 : check == 11 ? 5 : check) + country;
    }

    /** Eleven digits and what is left of them when divided by seven. */
    private static String mod7(Random random) {
        String digits = Digits.of(random, 11);
        return digits + Long.parseLong(digits) % 7;
    }
}
