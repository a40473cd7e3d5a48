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
        Banners banners = new Banners(draft.written(Part.HTML));
        LogoNames logos = new LogoNames();
        for (Anchor anchor : html.anchors()) {
            boolean tracking = pages.contain(anchor.address().strip());
            boolean headed = !tracking && banners.isHeaded(anchor.tag().start());
            check(anchor, tracking, headed, logos, findings);
        }
        checkBanners(draft, html.visible(), banners, findings);
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
    private static void checkBanners(ReadDraft draft, Passage passage, Banners banners, Findings findings) {
        FoldedText visible = passage.folded();
        for (Link link : LinkScanner.scan(passage)) {
            Span span = visible.span(link.from(), link.to());
            if (link.form() != Link.Form.WITH_SCHEME
                    && !draft.orderWords().in(visible).get(link.from())
                    && banners.standsOut(span.start())) {
                findings.add(Part.HTML, span, DISPLAYS, "Write the shop's name instead.");
            }
        }
    }

    private static void check(Anchor anchor, boolean tracking, boolean headed, LogoNames logos, Findings findings) {
        if (isInside(anchor.address())) {
            return;
        }
        for (Image image : anchor.images()) {
            if (!tracking || logos.contain(image.names())) {
                findings.add(Part.HTML, image.tag(), LINKED, UNLINK);
            }
        }
        if (anchor.images().isEmpty()
                && (anchor.pictured() || headed || anchor.names().stream().anyMatch(logos::contain))) {
            findings.add(Part.HTML, anchor.tag(), LINKED, UNLINK);
        }
    }

    private static boolean isInside(String address) {
        return address.isBlank() || address.strip().startsWith("#");
    }
}
