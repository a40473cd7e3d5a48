package io.ordernotifier.preview;

import io.ordernotifier.notification.EmailKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * All emails on one page that needs nothing beside itself: each as on a phone and on a desktop, light and dark, with its text
 * and its verdict. Emails stand in sandboxed frames and cannot do or load anything.
 */
public final class ContactSheet {
    private static final String PAGE = "preview/contact-sheet.html";
    private static final String EITHER = "color-scheme: light dark";
    private static final String EITHER_BY_META = "content=\"light dark\"";

    /** How an email is looked at. */
    private enum View {
        PHONE_LIGHT("phone", "light"),
        PHONE_DARK("phone", "dark"),
        DESKTOP_LIGHT("desktop", "light"),
        DESKTOP_DARK("desktop", "dark");

        private final String width;
        private final String colours;

        View(String width, String colours) {
            this.width = width;
            this.colours = colours;
        }
    }

    private ContactSheet() {}

    /** @param pack that the verdicts are by */
    public static String of(List<Proof> proofs, String pack) {
        long rejected = proofs.stream().filter(proof -> !proof.cleared()).count();
        String verdict = rejected == 0 ? "all cleared" : rejected + " rejected";
        return page().replace("{{summary}}", escape(proofs.size() + " emails, " + verdict + " by " + pack))
                .replace("{{state}}", rejected == 0 ? "cleared" : "rejected")
                .replace("{{varieties}}", varieties(proofs))
                .replace("{{languages}}", languages(proofs))
                .replace("{{sections}}", sections(proofs));
    }

    private static String varieties(List<Proof> proofs) {
        return proofs.stream()
                .map(Proof::variety)
                .distinct()
                .map(variety -> option("variety", variety, words(variety)))
                .collect(Collectors.joining());
    }

    private static String languages(List<Proof> proofs) {
        return proofs.stream()
                .map(proof -> proof.email().locale())
                .distinct()
                .map(language -> option("language", language, language))
                .collect(Collectors.joining());
    }

    private static String option(String group, String value, String label) {
        return "<label><input type=\"checkbox\" data-group=\"" + group + "\" value=\"" + escape(value) + "\" checked>"
                + escape(label) + "</label>\n";
    }

    private static String sections(List<Proof> proofs) {
        Map<EmailKind, List<Proof>> byKind = proofs.stream()
                .collect(Collectors.groupingBy(proof -> proof.email().kind(), LinkedHashMap::new, Collectors.toList()));
        StringBuilder sections = new StringBuilder();
        byKind.forEach((kind, ofKind) -> {
            sections.append("<section id=\"").append(kind.slug()).append("\">\n<h2>");
            sections.append(escape(words(kind.slug()))).append("</h2>\n<div class=\"cards\">\n");
            ofKind.forEach(proof -> appendCard(sections, proof));
            sections.append("</div>\n</section>\n");
        });
        return sections.toString();
    }

    private static void appendCard(StringBuilder page, Proof proof) {
        String language = proof.email().locale();
        page.append("<article class=\"card\" data-variety=\"").append(escape(proof.variety()));
        page.append("\" data-language=\"").append(escape(language)).append("\">\n<header>\n");
        page.append("<p class=\"tags\"><b>").append(escape(language)).append("</b> ");
        page.append(escape(Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH)));
        page.append(" · ").append(escape(words(proof.variety()))).append("</p>\n");
        page.append("<h3 lang=\"").append(escape(language)).append("\">");
        page.append(escape(proof.email().subject())).append("</h3>\n");
        page.append("<p class=\"verdict ")
                .append(proof.cleared() ? "cleared" : "rejected")
                .append("\">");
        page.append(escape(PreviewText.verdict(proof))).append("</p>\n");
        if (!proof.violations().isEmpty()) {
            page.append("<ul class=\"violations\">\n");
            proof.violations()
                    .forEach(violation -> page.append("<li>")
                            .append(escape(PreviewText.line(violation)))
                            .append("</li>\n"));
            page.append("</ul>\n");
        }
        page.append("</header>\n<div class=\"views\">\n");
        String html = proof.email().html();
        if (html != null) {
            for (View view : View.values()) {
                appendFrame(page, proof, html, view);
            }
        }
        page.append("</div>\n<details><summary>Text</summary><pre lang=\"")
                .append(escape(language))
                .append("\">");
        page.append(escape(proof.email().text())).append("</pre></details>\n</article>\n");
    }

    private static void appendFrame(StringBuilder page, Proof proof, String html, View view) {
        String name = words(proof.name()) + ", " + view.width + ", " + view.colours;
        page.append("<div class=\"view ")
                .append(view.width)
                .append(' ')
                .append(view.colours)
                .append("\">");
        page.append("<iframe sandbox=\"allow-same-origin\" loading=\"lazy\" title=\"")
                .append(escape(name));
        page.append("\" srcdoc=\"").append(escape(in(html, view.colours))).append("\"></iframe></div>\n");
    }

    /**
     * The email as where only light, or only dark, is wanted, in letters such as mail programs use: a browser's own would
     * have serifs. What an email sets itself wins over it.
     */
    private static String in(String html, String colours) {
        return html.replace("<head>", "<head><style>:root { font-family: system-ui, sans-serif; }</style>")
                .replace(EITHER, "color-scheme: " + colours)
                .replace(EITHER_BY_META, "content=\"" + colours + "\"");
    }

    private static String words(String name) {
        return name.replace('-', ' ').replace("/", " / ");
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{{", "&#123;{");
    }

    private static String page() {
        try (InputStream in = Objects.requireNonNull(
                ContactSheet.class.getClassLoader().getResourceAsStream(PAGE), PAGE + " is on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(PAGE + " cannot be read", e);
        }
    }
}
