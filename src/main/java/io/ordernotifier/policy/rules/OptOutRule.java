package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.reading.Attribute;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.reading.ReadHtml;
import io.ordernotifier.policy.words.Certainty;
import io.ordernotifier.policy.words.WordSearch;
import java.util.List;

/** No link and no words that offer to stop the messages: they are about an order, and the marketplace has its own way. */
final class OptOutRule implements Rule {
    static final RuleType TYPE = RuleType.ofWords(
            "opt-out",
            "A message holds no link to opt out of messages.",
            "a link or words that offer to stop the messages",
            OptOutRule::new);

    /** What addresses of such pages hold, whatever the language of the mail. */
    private static final List<String> ADDRESS_WORDS = List.of(
            "unsubscribe",
            "unsub",
            "optout",
            "opt-out",
            "opt_out",
            "abmelde",
            "abbestell",
            "desabonn",
            "desinscri",
            "darse-de-baja",
            "darsedebaja",
            "cancelar-suscripcion",
            "disiscri",
            "cancellazione-newsletter",
            "kaijo",
            "tuiding",
            "email-preferences",
            "emailpreferences",
            "mail-settings",
            "list-manage");

    private static final String MESSAGE = "This offers to stop messages that the buyer needs for the order.";
    private static final String SUGGESTION = "Leave it out.";

    private final Certainty certainty;

    private OptOutRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void check(ReadDraft draft, Findings findings) {
        for (WordSearch.Place place : WordSearch.of(draft).places("opt-out", certainty)) {
            findings.add(place, MESSAGE, SUGGESTION);
        }
        ReadHtml html = draft.html();
        if (html != null) {
            for (Attribute attribute : html.attributes()) {
                if (leadsOut(attribute)) {
                    findings.add(Part.HTML, attribute.value().span(), MESSAGE, SUGGESTION);
                }
            }
        }
    }

    @Override
    public boolean isSameForPlainWords() {
        return true;
    }

    private static boolean leadsOut(Attribute attribute) {
        if (!attribute.name().equals("href") && !attribute.name().equals("action")) {
            return false;
        }
        String address = Letters.small(attribute.value().text());
        return ADDRESS_WORDS.stream().anyMatch(address::contains);
    }
}
