package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.links.Link;
import io.ordernotifier.policy.links.LinkScanner;
import io.ordernotifier.policy.links.TrackingPages;
import io.ordernotifier.policy.reading.Attribute;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.Passage.Visibility;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.policy.reading.ReadHtml;
import java.net.URI;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nothing in a message leads anywhere but to the tracking page of one of the order's own parcels: no web address in any
 * form, no other scheme, nothing a mail program loads. A tracking page is known by scheme, host, path and query, number
 * included, never by its words.
 */
final class LinkRule implements Rule {
    private static final Parameter NAMES = new Parameter(
            "names",
            Parameter.Kind.WORDS,
            "Names that look like hosts and may be said as names, without www or a path.",
            "[amazon.com, asp.net]");

    static final RuleType TYPE = new RuleType(
            "link",
            "A message holds no link to a website, except what the buyer needs for this order: its own tracking page.",
            "a link or address that is not the order's own tracking page",
            Severity.BLOCK,
            List.of(NAMES),
            LinkRule::new);

    private static final Set<String> CARRYING_ADDRESSES = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "background",
            "poster",
            "cite",
            "longdesc",
            "data",
            "codebase",
            "archive",
            "ping",
            "manifest",
            "xlink:href",
            "lowsrc",
            "dynsrc",
            "data-src",
            "data-href",
            "icon",
            "usemap");
    private static final Set<String> NAMING_ONLY = Set.of("xmlns", "itemtype", "itemid", "typeof", "vocab");

    private final Set<String> names;

    private LinkRule(Parameters parameters) {
        names = parameters.words(NAMES).stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void check(ReadDraft draft, Findings findings) {
        Check check = new Check(draft, findings);
        draft.words().forEach(check::words);
        ReadHtml html = draft.html();
        if (html != null) {
            html.attributes().forEach(check::attribute);
            html.styles().forEach(check::style);
        }
    }

    @Override
    public boolean isSameForPlainWords() {
        return true;
    }

    /** The check of one draft. */
    private final class Check {
        private final ReadDraft draft;
        private final Findings findings;
        private final TrackingPages pages;
        private final LinkMessages messages;

        Check(ReadDraft draft, Findings findings) {
            List<URI> trackingPages = draft.draft().facts().trackingPages();
            this.draft = draft;
            this.findings = findings;
            this.pages = new TrackingPages(trackingPages);
            this.messages = new LinkMessages(trackingPages);
        }

        void words(Passage passage) {
            List<Link> links = LinkScanner.scan(passage);
            if (links.isEmpty()) {
                return;
            }
            FoldedText text = passage.folded();
            BitSet fromOrder = draft.orderWords().in(text);
            for (Link link : links) {
                if (!isAllowed(link, text, fromOrder)) {
                    report(
                            passage.part(),
                            text.span(link.from(), link.to()),
                            text.written(link.from(), link.to()),
                            link.form());
                }
            }
        }

        private boolean isAllowed(Link link, FoldedText text, BitSet fromOrder) {
            return switch (link.form()) {
                case WITH_SCHEME -> pages.contain(text.written(link.from(), link.to()));
                case HOST ->
                    names.contains(text.text().substring(link.from(), link.to()))
                            || fromOrder.nextClearBit(link.from()) >= link.to();
                case PLAIN -> false;
                case DISGUISED -> fromOrder.nextClearBit(link.from()) >= link.to();
            };
        }

        void attribute(Attribute attribute) {
            String name = attribute.name();
            if (attribute.value().visibility() == Visibility.LABEL
                    || NAMING_ONLY.contains(name)
                    || name.startsWith("xmlns:")) {
                return;
            }
            if (name.equals("style")) {
                style(attribute.value());
            } else if (CARRYING_ADDRESSES.contains(name)) {
                address(attribute);
            } else if (name.equals("srcset") || name.equals("imagesrcset")) {
                sources(attribute);
            } else if (name.equals("srcdoc")) {
                report(attribute.value(), attribute.value().text());
            } else {
                otherValue(attribute);
            }
        }

        private void address(Attribute attribute) {
            String address = withoutControls(attribute.value().text());
            boolean staysInside = address.isEmpty() || address.startsWith("#") || isAttached(address);
            if (!staysInside && !pages.contain(address)) {
                Span place = attribute.value().span();
                report(
                        Part.HTML,
                        place.end() > place.start() ? place : attribute.tag(),
                        address,
                        Link.Form.WITH_SCHEME);
            }
        }

        private void sources(Attribute attribute) {
            for (String source : attribute.value().text().split(",", -1)) {
                String address = withoutControls(source.strip());
                if (!address.isEmpty() && !isAttached(address)) {
                    report(attribute.value(), address);
                    return;
                }
            }
        }

        /** {@code <meta http-equiv="refresh" content="0; url='…'">} */
        private boolean refreshes(Attribute attribute) {
            String value = attribute.value().text();
            int url = attribute.name().equals("content") ? indexOfUrl(value) : -1;
            if (url < 0) {
                return false;
            }
            int from = url + "url=".length();
            int to = value.length();
            while (from < to && isBlankOrQuote(value.charAt(from))) {
                from++;
            }
            while (to > from && isBlankOrQuote(value.charAt(to - 1))) {
                to--;
            }
            if (from == to || value.charAt(from) == '#') {
                return false;
            }
            report(
                    Part.HTML,
                    attribute.value().span(from, to),
                    withoutControls(value.substring(from, to)),
                    Link.Form.WITH_SCHEME);
            return true;
        }

        private static int indexOfUrl(String value) {
            for (int at = 0; at + 4 <= value.length(); at++) {
                if (value.regionMatches(true, at, "url=", 0, 4)) {
                    return at;
                }
            }
            return -1;
        }

        private static boolean isBlankOrQuote(char c) {
            return c <= ' ' || c == '\'' || c == '"';
        }

        private void otherValue(Attribute attribute) {
            String value = attribute.value().text();
            if (refreshes(attribute)) {
                return;
            }
            if (value.indexOf(':') < 0 && value.indexOf('.') < 0 && value.indexOf('/') < 0) {
                return;
            }
            List<Link> links = LinkScanner.scan(attribute.value());
            if (links.isEmpty()) {
                return;
            }
            FoldedText text = attribute.value().folded();
            for (Link link : links) {
                boolean meant = link.form() == Link.Form.WITH_SCHEME
                        || link.form() == Link.Form.PLAIN
                        || attribute.name().equals("content");
                if (meant && !isAllowed(link, text, new BitSet())) {
                    report(
                            Part.HTML,
                            text.span(link.from(), link.to()),
                            text.written(link.from(), link.to()),
                            link.form());
                }
            }
        }

        void style(Passage css) {
            for (CssAddresses.Address address : CssAddresses.in(css)) {
                String target = withoutControls(address.target());
                if (!target.isEmpty() && !target.startsWith("#") && !isAttached(target) && !pages.contain(target)) {
                    report(Part.HTML, css.span(address.from(), address.to()), target, Link.Form.WITH_SCHEME);
                }
            }
        }

        private void report(Passage value, String address) {
            report(Part.HTML, value.span(), address, Link.Form.WITH_SCHEME);
        }

        private void report(Part part, Span span, String address, Link.Form form) {
            findings.add(part, span, messages.about(address, form), messages.suggestion());
        }
    }

    /** A part of the message itself: by its content ID, or a picture that stands in the address. */
    private static boolean isAttached(String address) {
        return startsWith(address, "cid:")
                || startsWith(address, "mid:")
                || (startsWith(address, "data:image/") && !startsWith(address, "data:image/svg"));
    }

    private static boolean startsWith(String address, String start) {
        return address.regionMatches(true, 0, start, 0, start.length());
    }

    private static boolean hasControls(String address) {
        for (int at = 0; at < address.length(); at++) {
            if (address.charAt(at) < ' ') {
                return true;
            }
        }
        return false;
    }

    /** As a browser reads an address: no white space around it, no tabs and line breaks in it. */
    private static String withoutControls(String address) {
        String stripped = address.strip();
        return !hasControls(stripped)
                ? stripped
                : stripped.chars()
                        .filter(c -> c >= ' ')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
