package io.ordernotifier.rendering;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import io.ordernotifier.rendering.ModelComponents.Component;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a template can reach: the components of our model records, and strings, whole numbers, truth values and lists
 * in them. No methods, no classes, nothing of Java; any other object is refused.
 */
final class ModelWrapper implements ObjectWrapper {

    private static final ModelWrapper INSTANCE = new ModelWrapper();

    static TemplateHashModel hashOf(EmailModel model) {
        return INSTANCE.new RecordModel(model);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        }
        if (value instanceof String words) {
            return new SimpleScalar(words);
        }
        if (value instanceof Integer number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof List<?> list) {
            return new ListModel(list);
        }
        if (ModelComponents.areOf(value)) {
            return new RecordModel(value);
        }
        throw new TemplateModelException(value.getClass() + " is nothing a template may see");
    }

    private final class ListModel implements TemplateSequenceModel {
        private final List<?> list;

        private ListModel(List<?> list) {
            this.list = list;
        }

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index >= 0 && index < list.size() ? wrap(list.get(index)) : null;
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    private final class RecordModel implements TemplateHashModel {
        private final Object instance;
        private final Map<String, Component> components;

        private RecordModel(Object instance) {
            this.instance = instance;
            this.components = ModelComponents.of(instance.getClass()).byName();
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            Component component = components.get(key);
            return component == null ? null : wrap(component.of(instance));
        }

        @Override
        public boolean isEmpty() {
            return components.isEmpty();
        }
    }
}
