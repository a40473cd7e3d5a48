package io.ordernotifier.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PersonalMaskTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final PersonalMask ANN =
            new PersonalMask(List.of("Ann Lee", "ann.lee@buyers.example", "12 Harbour Street", "Portland", "ME"));

    @Test
    void shouldHideWhatIsKnownOfThePersonAndLeaveTheRest() {
        assertThat(ANN.known("Dear Ann Lee, your parcel goes to 12 HARBOUR STREET, Portland ME."))
                .isEqualTo("Dear ••• •••, your parcel goes to •• ••••••• ••••••, •••••••• ••.");
        assertThat(ANN.known("Write me at ann.lee@buyers.example or see lamps.example"))
                .isEqualTo("Write me at •••.•••@••••••.••••••• or see lamps.•••••••");
    }

    @Test
    void shouldHideTwoCharactersInARowWhereWordsHaveNoSpaces() {
        PersonalMask mask = new PersonalMask(List.of("王小明", "佐藤さくら"));

        assertThat(mask.known("小明先生，谢谢")).isEqualTo("••先生，谢谢");
        assertThat(mask.known("さくら様")).isEqualTo("•••様");
    }

    @Test
    void shouldHideWhatLooksLikeAnAddressOrANumber() {
        PersonalMask mask = new PersonalMask(List.of());

        assertThat(mask.suspected("call +49 (176) 123-456 or jo@shop.example", "111-4217883-0912345"))
                .isEqualTo("call ••• ••••• ••••••• or •••••••••••••••");
        assertThat(mask.suspected("order 111-4217883-0912345 in 14 days", "111-4217883-0912345"))
                .isEqualTo("order 111-4217883-0912345 in 14 days");
    }

    @Test
    void shouldLeaveOnlyTheShape() {
        assertThat(PersonalMask.all("Dear Ann,\n<b>grüße</b> 7!")).isEqualTo("•••• •••,\n<•>•••••</•> •!");
    }

    /** The buyer's words stand between a template's, in whatever case, with or without blanks around them. */
    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void shouldShowNoPieceOfFourCharactersOfAnyPersonalWord(
            @ForAll("values") List<String> personal, @ForAll("template") List<String> template, @ForAll int seed) {
        // Given
        List<String> mixed = new ArrayList<>(template);
        for (int i = 0; i < personal.size(); i++) {
            String value = personal.get(i);
            mixed.add(
                    Math.floorMod(seed + i, mixed.size() + 1),
                    (seed & 1) == 0 ? value : value.toUpperCase(Locale.ROOT));
        }
        String text = String.join((seed & 2) == 0 ? " " : "", mixed);

        // When
        String masked = new PersonalMask(personal).known(text);

        // Then
        assertThat(masked).hasSameSizeAs(text);
        String folded = masked.toLowerCase(Locale.ROOT);
        for (String piece : pieces(personal)) {
            assertThat(folded).doesNotContain(piece);
        }
    }

    private static List<String> pieces(List<String> personal) {
        List<String> pieces = new ArrayList<>();
        for (String value : personal) {
            Matcher words = WORD.matcher(value);
            while (words.find()) {
                String word = words.group().toLowerCase(Locale.ROOT);
                for (int at = 0; at + 4 <= word.length(); at++) {
                    pieces.add(word.substring(at, at + 4));
                }
            }
        }
        return pieces;
    }

    @Provide
    Arbitrary<List<String>> values() {
        Arbitrary<String> word = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("äöüßéñçøł")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> name = word.list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words));
        Arbitrary<String> email = Combinators.combine(word, word).as((user, host) -> user + "@" + host + ".example");
        return Arbitraries.oneOf(name, email, word.map(each -> each + "-straße 12b"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<String>> template() {
        return Arbitraries.of(
                        "Hello",
                        "your",
                        "order",
                        "111-4217883-0912345",
                        "has",
                        "shipped",
                        "Please leave a review!",
                        "<b>now</b>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
