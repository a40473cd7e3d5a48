package io.ordernotifier.rendering;

import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates see by name: the components of the model and, in a layout, the parts it puts together. */
final class EmailRoot implements TemplateHashModel {
    private static final TemplateModel NEW_LINE = new SimpleScalar(String.valueOf(PlainText.NEW_LINE));
    private static final TemplateModel EMPTY_LINE = new SimpleScalar(String.valueOf(PlainText.EMPTY_LINE));

    /** What every template sees, a subject too. */
    private static final Map<String, TemplateModel> NONE = Map.of("newLine", NEW_LINE, "emptyLine", EMPTY_LINE);

    /** A subject is one line, so nothing in it need be kept together. */
    private static final Map<String, TemplateModel> OF_SUBJECT =
            Map.of("newLine", NEW_LINE, "emptyLine", EMPTY_LINE, "together", (TemplateDirectiveModel)
                    (env, params, loopVars, body) -> asItStands(body, env.getOut()));

    private final TemplateHashModel model;
    private final Map<String, TemplateModel> parts;
    private final @Nullable TemplateModel subject;

    private EmailRoot(TemplateHashModel model, Map<String, TemplateModel> parts, @Nullable TemplateModel subject) {
        this.model = model;
        this.parts = parts;
        this.subject = subject;
    }

    static EmailRoot ofSubject(TemplateHashModel model) {
        return new EmailRoot(model, OF_SUBJECT, null);
    }

    private static void asItStands(@Nullable TemplateDirectiveBody body, Writer out)
            throws TemplateException, IOException {
        if (body != null) {
            body.render(out);
        }
    }

    /** @param parts as {@link #parts} gives them */
    static EmailRoot ofLayout(TemplateHashModel model, Map<String, TemplateModel> parts, TemplateModel subject) {
        return new EmailRoot(model, parts, subject);
    }

    /** What a layout puts together: {@code <@name/>} places that template, which sees all that the layout sees. */
    static Map<String, TemplateModel> parts(String language, Map<String, Template> templates) {
        Map<String, TemplateModel> parts = new HashMap<>(NONE);
        parts.put("language", new SimpleScalar(language));
        templates.forEach((name, part) ->
                parts.put(name, (TemplateDirectiveModel) (env, params, loopVars, body) -> env.include(part)));
        return Map.copyOf(parts);
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        if (subject != null && key.equals("subject")) {
            return subject;
        }
        TemplateModel part = parts.get(key);
        return part == null ? model.get(key) : part;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
