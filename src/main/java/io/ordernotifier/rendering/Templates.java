package io.ordernotifier.rendering;

import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
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
import org.jspecify.annotations.Nullable;

/** All templates in use, compiled: nothing is loaded or compiled later. */
final class Templates {
    /**
     * A finished email, but for the facts.
     *
     * @param form absent where the templates were run
     */
    record Email(
            String subject,
            String text,
            String html,
            @Nullable FilledForm form) {}

    /**
     * One kind of email in one language; its body is compiled for both formats.
     *
     * @param forms what it wrote before; absent where it must be asked each time
     */
    private record Page(
            Template subject,
            Framed text,
            Framed html,
            @Nullable EmailForms forms) {

        Email render(EmailModel model) throws TemplateFailure {
            ModelShape shape = forms == null ? null : ModelShape.of(model);
            EmailForm form = forms == null || shape == null ? null : forms.of(shape, () -> form(model, shape));
            return form == null || shape == null ? write(model) : form.fill(shape.values());
        }

        private Email write(EmailModel model) throws TemplateFailure {
            TemplateHashModel hash = ModelWrapper.hashOf(model);
            String words = OneLine.ofTemplate(process(subject, EmailRoot.ofSubject(hash)));
            TemplateModel shared = new SimpleScalar(words);
            return new Email(
                    words, PlainText.layOut(text.render(hash, shared)).text(), html.render(hash, shared), null);
        }

        /** Nothing where the templates do not only place a value, or would fail on the model itself. */
        private @Nullable EmailForm form(EmailModel model, ModelShape shape) {
            try {
                TemplateHashModel holes = ModelShape.withHoles(model);
                TemplateModel shared = ModelShape.hole(shape.values().size());
                return new EmailForm(
                        FormedText.cut(process(subject, EmailRoot.ofSubject(holes))),
                        FormedText.cut(text.render(holes, shared)),
                        FormedText.cut(html.render(holes, shared)));
            } catch (TemplateFailure | TemplateModelException refused) {
                return null;
            }
        }
    }

    /** A body in one format, with what stands around it: the layout and the parts it puts together. */
    private record Framed(Template layout, Map<String, TemplateModel> parts) {

        String render(TemplateHashModel model, TemplateModel subject) throws TemplateFailure {
            return process(layout, EmailRoot.ofLayout(model, parts, subject));
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
                                framed(text, TemplateFiles.TEXT_LAYOUT, language, common, own),
                                framed(html, TemplateFiles.HTML_LAYOUT, language, common, own),
                                EmailForms.areFor(sources(files, common, own)) ? new EmailForms() : null));
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

    private static Framed framed(
            Map<String, Template> compiled, String layout, Locale language, String common, String own) {
        Map<String, Template> parts = Map.of(
                "subjectLine", part(compiled, own + "subject.ftl"),
                "opening", part(compiled, common + "opening.ftl"),
                "content", part(compiled, own + "body.ftl"),
                "whenMoneyShows", part(compiled, common + "when-money-shows.ftl"),
                "closing", part(compiled, common + "closing.ftl"),
                "footer", part(compiled, TemplateFiles.FOOTER));
        return new Framed(part(compiled, layout), EmailRoot.parts(language.toLanguageTag(), parts));
    }

    /** Of all templates that have a part in a page. */
    private static List<String> sources(TemplateFiles files, String common, String own) {
        return files.all().stream()
                .filter(file -> file.path().startsWith(common)
                        || file.path().startsWith(own)
                        || file.path().equals(TemplateFiles.FOOTER)
                        || file.path().equals(TemplateFiles.TEXT_LAYOUT)
                        || file.path().equals(TemplateFiles.HTML_LAYOUT))
                .map(TemplateFile::source)
                .toList();
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
        return page.render(model);
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
