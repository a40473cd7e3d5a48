package io.ordernotifier.carrier;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** How the last character of a tracking number is made from those before it. Characters are digits and capital letters. */
enum CheckDigit {
    /** GS1: from the right, threefold and single by turns, to the next ten. */
    GS1(number -> toTheNextTen(weighted(number, 3, 1))),

    /** The same with 91 before the number: an old form that leaves out its own first two digits. */
    GS1_91(number -> toTheNextTen(weighted("91" + number, 3, 1))),

    /** From the left, single and double by turns, to the next ten. */
    EVERY_SECOND_TWICE(number -> {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += value(number.charAt(i)) * (i % 2 == 0 ? 1 : 2);
        }
        return toTheNextTen(sum);
    }),

    /** From the right, double and single by turns, the digits of each product summed, to the next ten. */
    LUHN(number -> {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int product = value(number.charAt(number.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return toTheNextTen(sum);
    }),

    /** From the right by 1, 3 and 7, modulo 11, of that the last digit. */
    ONE_THREE_SEVEN(number -> digit(weighted(number, 1, 3, 7) % 11 % 10)),

    /** The number modulo 7. */
    MOD7(number -> digit((int) (Long.parseLong(number) % 7))),

    /** The Universal Postal Union's S10: eight digits by 8, 6, 4, 2, 3, 5, 9, 7, modulo 11. */
    S10(number -> {
        int check = 11 - weighted(number, 7, 9, 5, 3, 2, 4, 6, 8) % 11;
        return digit(check == 10 ? 0 : check == 11 ? 5 : check);
    }),

    /** ISO 7064, MOD 37,36. */
    MOD37_36(number -> {
        int rest = 36;
        for (int i = 0; i < number.length(); i++) {
            rest += Character.digit(number.charAt(i), 36);
            rest = (rest > 36 ? rest - 36 : rest) * 2 % 37;
        }
        return String.valueOf(Character.forDigit((37 - rest) % 36, 36)).toUpperCase(Locale.ROOT);
    });

    private static final List<String> NAMES =
            List.of("gs1", "gs1-91", "every-second-twice", "luhn", "1-3-7", "mod7", "s10", "mod37-36");

    @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
    private final UnaryOperator<String> rule;

    CheckDigit(UnaryOperator<String> rule) {
        this.rule = rule;
    }

    /**
     * @param name as the table of tracking numbers says it
     * @throws IllegalArgumentException naming the names there are
     */
    static CheckDigit parse(String name) {
        int at = NAMES.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("check " + name + " must be one of " + NAMES);
        }
        return values()[at];
    }

    /** The character that belongs after these. */
    String of(String number) {
        return rule.apply(number);
    }

    private static int weighted(String number, int... weightsFromTheRight) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += value(number.charAt(number.length() - 1 - i)) * weightsFromTheRight[i % weightsFromTheRight.length];
        }
        return sum;
    }

    /** Of a digit itself; letters count on from A = 2, one digit each. */
    private static int value(char each) {
        return each <= '9' ? each - '0' : (each - 3) % 10;
    }

    private static String toTheNextTen(int sum) {
        return digit((10 - sum % 10) % 10);
    }

    private static String digit(int value) {
        return Integer.toString(value);
    }
}
