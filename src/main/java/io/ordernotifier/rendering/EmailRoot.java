package io.ordernotifier.rendering;

import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates see by name: the components of the model and, in a layout, the parts it puts together. */
final class EmailRoot implements TemplateHashModel {
    private static final TemplateModel NEW_LINE = new SimpleScalar(String.valueOf(PlainText.NEW_LINE));
    private static final TemplateModel EMPTY_LINE = new SimpleScalar(String.valueOf(PlainText.EMPTY_LINE));

    private final TemplateHashModel model;
    private final Map<String, TemplateModel> parts = new HashMap<>();

    EmailRoot(EmailModel model) {
        this.model = ModelWrapper.hashOf(model);
        parts.put("newLine", NEW_LINE);
        parts.put("emptyLine", EMPTY_LINE);
    }

    EmailRoot with(String name, String words) {
        parts.put(name, new SimpleScalar(words));
        return this;
    }

    /** In the layout {@code <@name/>} places that template, which sees all that the layout sees. */
    EmailRoot with(String name, Template part) {
        parts.put(name, (TemplateDirectiveModel) (env, params, loopVars, body) -> env.include(part));
        return this;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        TemplateModel part = parts.get(key);
        return part == null ? model.get(key) : part;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
