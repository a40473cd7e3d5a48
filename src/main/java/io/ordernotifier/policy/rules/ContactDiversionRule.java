package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.reading.Attribute;
import io.ordernotifier.policy.reading.Letters;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.reading.ReadHtml;
import io.ordernotifier.policy.words.Certainty;
import io.ordernotifier.policy.words.WordSearch;
import java.util.List;

/** No way of contact outside the marketplace, in words or behind a link. */
final class ContactDiversionRule implements Rule {
    static final RuleType TYPE = RuleType.warningOfWords(
            "contact-diversion",
            "Buyers and sellers write to each other through the marketplace; a message holds no mail address or telephone number.",
            "a telephone number, mail address or messenger of the seller",
            Certainty.BY_PATTERN,
            ContactDiversionRule::new);

    /** What addresses of mail, telephones and messengers start with. */
    private static final List<String> ADDRESS_STARTS = List.of(
            "mailto:",
            "tel:",
            "sms:",
            "callto:",
            "skype:",
            "whatsapp:",
            "viber:",
            "weixin:",
            "tg:",
            "line:",
            "https://wa.me/",
            "https://api.whatsapp.com/",
            "https://t.me/",
            "https://line.me/",
            "https://m.me/");

    private static final String MESSAGE = "This leads the buyer to a way of contact outside the marketplace.";
    private static final String SUGGESTION = "Ask the buyer to answer this message.";

    private final Certainty certainty;

    private ContactDiversionRule(Certainty certainty) {
        this.certainty = certainty;
    }

    @Override
    public void check(ReadDraft draft, Findings findings) {
        for (WordSearch.Place place : WordSearch.of(draft).places("contact-diversion", certainty)) {
            findings.add(place, MESSAGE, SUGGESTION);
        }
        ReadHtml html = draft.html();
        if (html != null) {
            for (Attribute attribute : html.attributes()) {
                if (leadsToContact(attribute.value().text())) {
                    findings.add(Part.HTML, attribute.value().span(), MESSAGE, SUGGESTION);
                }
            }
        }
    }

    @Override
    public boolean isSameForPlainWords() {
        return true;
    }

    private static boolean leadsToContact(String value) {
        if (value.indexOf(':') < 0) {
            return false;
        }
        String address = Letters.small(value.strip());
        return ADDRESS_STARTS.stream().anyMatch(address::startsWith);
    }
}
