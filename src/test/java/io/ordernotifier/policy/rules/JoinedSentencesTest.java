package io.ordernotifier.policy.rules;

import static io.ordernotifier.policy.RuleTable.clean;
import static io.ordernotifier.policy.RuleTable.found;

import io.ordernotifier.policy.Drafts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words with a dot and no space between them: two sentences, an abbreviation, a company, or after all an address. */
class JoinedSentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The goods are here.it is fine so far",
                "I am sorry.in any case we help",
                "thank you.best regards",
                "ok.now it works",
                "thanks.here is the tracking number",
                "Please answer this message.my name is Ann",
                "The lamp was sent today.is it there?",
                "Danke.Shop geschlossen bis Montag",
                "Hello.World of lamps",
                "Vielen Dank.es tut uns leid",
                "Grazie.si prega di attendere",
                "Il pacco è arrivato.la consegna è fatta",
                "Merci.la commande est partie",
                "Bonjour.la livraison est prévue demain",
                "El paquete llegó.es suyo",
                "gracias.no dude en escribir"
            })
    void shouldTakeTwoSentencesForNoAddress(String text) {
        clean("link", Drafts.saying(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "come da art.it è scritto",
                "Gent.mo cliente",
                "Bestell.nr 12345, Art.nr 12, ref.no 123, Item.no 4",
                "approx.in two days, etc.it is all there",
                "12 av.de la République",
                "bd.de la mer, St.de Lyon",
                "Ctra.de Burgos 4, Pza.de España 1, Avda.de América 5",
                "Ntra.Sra.de Gracia 3",
                "Max-Planck-Str.in Berlin, Hauptstr.in Köln",
                "Mme.la directrice a répondu",
                "The class Main.java"
            })
    void shouldTakeAnAbbreviationForNoAddress(String text) {
        clean("link", Drafts.saying(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Made by Lamp Inc.company rules apply",
                "Made by Lamp Inc.com",
                "Bright Lamps Co.ltd made it",
                "Bright Lamps Ltd.co made it",
                "Vendu par Lampes SARL.fr",
                "Verkauft von Licht GmbH.de",
                "Venduto da Luce S.r.l.it"
            })
    void shouldTakeTheNameOfACompanyForNoAddress(String text) {
        clean("link", Drafts.saying(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More at thanks.it",
                "More at today.de.",
                "see sorry.com now",
                "see lamps.it and lamps.de too",
                "the lamp is on lamps.es now",
                "we are at lamps.co.uk today",
                "www.art.it is ours",
                "art.it/lamps is ours",
                "shop.art.it is ours",
                "lamp-inc.com has it",
                "lampen-dank.de ist es",
                "our shop is at hauptstr.shop now",
                "spa.de hat mehr"
            })
    void shouldFindAnAddressThatIsOne(String text) {
        found("link", Drafts.saying(text));
    }
}
