package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.links.Link;
import io.ordernotifier.policy.links.LinkScanner;
import io.ordernotifier.policy.links.TrackingPages;
import io.ordernotifier.policy.reading.Anchor;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Image;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.reading.ReadHtml;
import java.util.List;
import java.util.Locale;

/**
 * A logo may be shown, but leads nowhere and shows no address. Any picture inside a link counts, since a mail cannot say
 * which is the logo; only the link to the order's own tracking page may hold a picture that is not called one.
 */
final class LinkedLogoRule implements Rule {
    static final RuleType TYPE = RuleType.of(
            "linked-logo",
            "A logo in a message neither links to a website nor displays the address of one.",
            "a logo or picture that is a link or shows an address",
            LinkedLogoRule::new);

    private static final List<String> LOGO_WORDS = List.of("logo", "brand", "wordmark", "word-mark", "signet");
    private static final String LINKED = "This picture is a link: a logo may not lead to a website.";
    private static final String DISPLAYS = "This logo shows the address of a website.";
    private static final String UNLINK = "Show the picture without a link.";

    @Override
    public void check(ReadDraft draft, Findings findings) {
        ReadHtml html = draft.html();
        if (html == null) {
            return;
        }
        TrackingPages pages = new TrackingPages(draft.draft().facts().trackingPages());
        for (Anchor anchor : html.anchors()) {
            boolean tracking = pages.contain(anchor.address().strip());
            boolean headed = !tracking
                    && Banner.isHeaded(draft.written(Part.HTML), anchor.tag().start());
            check(anchor, tracking, headed, findings);
        }
        checkBanners(draft, html.visible(), findings);
        for (Image image : html.images()) {
            if (image.mapped()) {
                findings.add(Part.HTML, image.tag(), LINKED, UNLINK);
            }
            for (Passage label : image.labels()) {
                if (!LinkScanner.scan(label).isEmpty()) {
                    findings.add(Part.HTML, label.span(), DISPLAYS, "Leave the address out of the picture's text.");
                }
            }
        }
    }

    @Override
    public boolean isSameForPlainWords() {
        return true;
    }

    /** An address in large words is a name in letters instead of a picture; one of the order's is not the seller's. */
    private static void checkBanners(ReadDraft draft, Passage passage, Findings findings) {
        FoldedText visible = passage.folded();
        for (Link link : LinkScanner.scan(passage)) {
            Span span = visible.span(link.from(), link.to());
            if (link.form() != Link.Form.WITH_SCHEME
                    && !draft.orderWords().in(visible).get(link.from())
                    && Banner.standsOut(draft.written(Part.HTML), span.start())) {
                findings.add(Part.HTML, span, DISPLAYS, "Write the shop's name instead.");
            }
        }
    }

    private static void check(Anchor anchor, boolean tracking, boolean headed, Findings findings) {
        if (isInside(anchor.address())) {
            return;
        }
        for (Image image : anchor.images()) {
            if (!tracking || isLogo(image.names())) {
                findings.add(Part.HTML, image.tag(), LINKED, UNLINK);
            }
        }
        if (anchor.images().isEmpty() && (anchor.pictured() || headed || isLogo(anchor.names()))) {
            findings.add(Part.HTML, anchor.tag(), LINKED, UNLINK);
        }
    }

    private static boolean isInside(String address) {
        return address.isBlank() || address.strip().startsWith("#");
    }

    private static boolean isLogo(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        return LOGO_WORDS.stream().anyMatch(lower::contains);
    }
}
