package io.ordernotifier.rendering;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.ordernotifier.notification.EmailKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All templates in use, compiled: nothing is loaded or compiled later. */
final class Templates {
    /** A finished email, but for the facts. */
    record Email(String subject, String text, String html) {}

    /** One kind of email in one language; its body is compiled for both formats. */
    private record Page(Template subject, Framed text, Framed html) {}

    /** A body in one format, and what stands around it. */
    private record Framed(
            Template layout,
            Template opening,
            Template content,
            Template whenMoneyShows,
            Template closing,
            Template footer) {

        String render(EmailModel model, String language, String subject) throws TemplateFailure {
            EmailRoot root = new EmailRoot(model)
                    .with("language", language)
                    .with("subject", subject)
                    .with("opening", opening)
                    .with("content", content)
                    .with("whenMoneyShows", whenMoneyShows)
                    .with("closing", closing)
                    .with("footer", footer);
            return process(layout, root);
        }
    }

    private final Map<Locale, Map<EmailKind, Page>> pages;
    private final String version;

    private Templates(Map<Locale, Map<EmailKind, Page>> pages, String version) {
        this.pages = pages;
        this.version = version;
    }

    /** @throws BrokenTemplateException naming every fault in any of them */
    static Templates compile(TemplateFiles files) {
        Set<String> faults = new LinkedHashSet<>();
        Map<String, Template> text = compile(TemplateCompiler.forText(faults), files, TemplateFile::isForText);
        Map<String, Template> html = compile(TemplateCompiler.forHtml(faults), files, TemplateFile::isForHtml);
        if (!faults.isEmpty()) {
            throw new BrokenTemplateException(List.copyOf(faults));
        }
        Map<Locale, Map<EmailKind, Page>> pages = new HashMap<>();
        for (Locale language : TemplateFiles.LANGUAGES) {
            Map<EmailKind, Page> ofLanguage = new EnumMap<>(EmailKind.class);
            EmailKind.FROM_TEMPLATES.forEach(kind -> {
                String own = kind.slug() + "/" + language.toLanguageTag() + "/";
                String common = TemplateFiles.COMMON + language.toLanguageTag() + "/";
                ofLanguage.put(
                        kind,
                        new Page(
                                part(text, own + "subject.ftl"),
                                framed(text, TemplateFiles.TEXT_LAYOUT, common, own),
                                framed(html, TemplateFiles.HTML_LAYOUT, common, own)));
            });
            pages.put(language, ofLanguage);
        }
        return new Templates(pages, files.version());
    }

    private static Map<String, Template> compile(
            TemplateCompiler compiler, TemplateFiles files, Predicate<TemplateFile> needed) {
        Map<String, Template> compiled = new HashMap<>();
        files.all().stream()
                .filter(needed)
                .forEach(file -> compiler.compile(file).ifPresent(template -> compiled.put(file.path(), template)));
        return compiled;
    }

    private static Framed framed(Map<String, Template> compiled, String layout, String common, String own) {
        return new Framed(
                part(compiled, layout),
                part(compiled, common + "opening.ftl"),
                part(compiled, own + "body.ftl"),
                part(compiled, common + "when-money-shows.ftl"),
                part(compiled, common + "closing.ftl"),
                part(compiled, TemplateFiles.FOOTER));
    }

    private static Template part(Map<String, Template> compiled, String path) {
        Template template = compiled.get(path);
        if (template == null) {
            throw new IllegalStateException(path + " must be among the templates " + compiled.keySet());
        }
        return template;
    }

    String version() {
        return version;
    }

    /**
     * @param language one of {@link TemplateFiles#LANGUAGES}
     * @param kind one that is written from templates
     */
    Email render(EmailKind kind, Locale language, EmailModel model) throws TemplateFailure {
        Map<EmailKind, Page> ofLanguage = pages.get(language);
        Page page = ofLanguage == null ? null : ofLanguage.get(kind);
        if (page == null) {
            throw new IllegalArgumentException("there are no templates for " + kind + " in " + language);
        }
        String tag = language.toLanguageTag();
        String subject = OneLine.of(process(page.subject(), new EmailRoot(model)));
        String text = PlainText.layOut(page.text().render(model, tag, subject));
        return new Email(subject, text, page.html().render(model, tag, subject));
    }

    private static String process(Template template, EmailRoot root) throws TemplateFailure {
        StringBuilderWriter out = new StringBuilderWriter();
        try {
            template.process(root, out);
        } catch (TemplateException e) {
            throw new TemplateFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return out.toString();
    }
}
