package io.ordernotifier.policy.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Characters that a reader takes for plain ones though Unicode does not decompose them so. No supported language is
 * written in Cyrillic or Greek, so their letters may always stand for the Latin ones they resemble; a library of all
 * confusables would cost more time per email than all other reading together.
 */
final class Lookalikes {
    private static final Map<Integer, String> PLAIN = new HashMap<>();

    static {
        // Cyrillic, upper and lower case
        pairs("АаВвЕеЗзКкМмНнОоРрСсТтУуХхІіЈјЅѕԁԀһҺӏӀԛԚԝԜѵѴгё", "aabbee33kkmmhhooppccttyyxxiijjssddhhllqqwwvvre");
        // Greek: capitals and small letters resemble different Latin letters
        pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβγεηικνορτυχω", "abezhikmnoptyxabyenikvoptuxw");
        // Armenian, Cherokee, Coptic and Lisu letters in use as Latin ones
        pairs("օսհոցզԼՏՕ", "ouhngqlso");
        pairs("ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᎩᏃ", "abcdehjklmprstvwyz");
        // Latin letters without a decomposition
        pairs("ıɑɡɩɪʟʀʏɴɢʜʙᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱøØđĐħĦłŁŧŦƒɓɗƙɫɵʋ", "iagiilrynghbacdejkmoptuvwzfsooddhhllttfbdklov");
        PLAIN.put((int) 'ß', "ss");
        PLAIN.put((int) 'ẞ', "ss");
        PLAIN.put((int) 'æ', "ae");
        PLAIN.put((int) 'Æ', "ae");
        PLAIN.put((int) 'œ', "oe");
        PLAIN.put((int) 'Œ', "oe");
        PLAIN.put((int) 'þ', "th");
        PLAIN.put((int) 'Þ', "th");
        // Letters in filled circles and squares
        for (int i = 0; i < 26; i++) {
            String letter = String.valueOf((char) ('a' + i));
            PLAIN.put(0x1F150 + i, letter);
            PLAIN.put(0x1F170 + i, letter);
        }
        // Typography
        pairs("’‘‚‛ʼʹ´`′＇", "''''''''''");
        pairs("“”„‟«»″〝〞", "\"\"\"\"\"\"\"\"\"");
        pairs("‐‑‒–—―−⁃﹣－˗", "-----------");
        pairs("⁄∕⧸", "///");
        pairs("ː꞉：∶", "::::");
        pairs("․‧·・｡", "...・。");
        // Signs that belong to a name without being part of the word
        for (char sign : "™®©℠".toCharArray()) {
            PLAIN.put((int) sign, "");
        }
        pairs("★☆⭐🌟✭✮✯⋆", "★★★★★★★★");
    }

    private Lookalikes() {}

    static @Nullable String plain(int codePoint) {
        return PLAIN.get(codePoint);
    }

    private static void pairs(String from, String to) {
        int[] unusual = from.codePoints().toArray();
        int[] plain = to.codePoints().toArray();
        if (unusual.length != plain.length) {
            throw new IllegalStateException("look-alikes \"" + from + "\" and \"" + to + "\" differ in length");
        }
        for (int i = 0; i < unusual.length; i++) {
            PLAIN.put(unusual[i], Character.toString(plain[i]));
        }
    }
}
