package io.ordernotifier.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import io.ordernotifier.rendering.ModelComponents.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that templates choose by in a model, and the values that they only place. Models of one shape differ in nothing but
 * those values, and the emails written of them likewise.
 *
 * @param key the same for the same shape of the same type of model
 * @param values in the order of the holes
 */
record ModelShape(String key, List<String> values) {
    private static final int LONGEST = 500;

    /** Nothing where a value is empty, for templates can choose by that, or where the model is too large. */
    static @Nullable ModelShape of(EmailModel model) {
        StringBuilder key = new StringBuilder(64);
        List<String> values = new ArrayList<>(32);
        return collect(model, key, values) ? new ModelShape(key.toString(), values) : null;
    }

    private static boolean collect(Object instance, StringBuilder key, List<String> values) {
        for (Component component : ModelComponents.of(instance.getClass()).list()) {
            Object value = component.of(instance);
            if (value != null && component.choice()) {
                key.append(value).append(';');
            } else if (!add(value, key, values)) {
                return false;
            }
        }
        return key.length() <= LONGEST;
    }

    private static boolean add(@Nullable Object value, StringBuilder key, List<String> values) {
        if (value == null) {
            key.append('-');
            return true;
        }
        if (value instanceof Boolean truth) {
            key.append(truth ? 't' : 'f');
            return true;
        }
        if (value instanceof List<?> list) {
            key.append('[');
            for (Object each : list) {
                if (!add(each, key, values)) {
                    return false;
                }
            }
            key.append(']');
            return key.length() <= LONGEST;
        }
        if (ModelComponents.areOf(value)) {
            key.append('(');
            boolean whole = collect(value, key, values);
            key.append(')');
            return whole;
        }
        String words = value instanceof Integer number ? Integer.toString(number) : (String) value;
        key.append('o');
        values.add(words);
        return !words.isEmpty();
    }

    /**
     * A model of the same shape with {@linkplain FormedText#hole holes} for the values. They are markup to a template,
     * which may be placed, and asked whether it is there; whatever else is tried with it is an error.
     */
    static TemplateHashModel withHoles(EmailModel model) throws TemplateModelException {
        return new Holes().hash(model);
    }

    static TemplateModel hole(int number) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromPlainTextByEscaping(String.valueOf(FormedText.hole(number)));
    }

    /** Counts them in the same order as they are collected. */
    private static final class Holes {
        private int next;

        TemplateHashModel hash(Object instance) throws TemplateModelException {
            Map<String, TemplateModel> models = new HashMap<>();
            for (Component component : ModelComponents.of(instance.getClass()).list()) {
                Object value = component.of(instance);
                if (value != null) {
                    models.put(component.name(), component.choice() ? plain(value) : model(value));
                }
            }
            return new HashModel(Map.copyOf(models));
        }

        private TemplateModel model(Object value) throws TemplateModelException {
            if (value instanceof Boolean truth) {
                return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            }
            if (value instanceof List<?> list) {
                List<TemplateModel> models = new ArrayList<>();
                for (Object each : list) {
                    models.add(model(each));
                }
                return new ListModel(List.copyOf(models));
            }
            return ModelComponents.areOf(value) ? hash(value) : hole(next++);
        }

        private static TemplateModel plain(Object value) {
            return value instanceof Integer number ? new SimpleNumber(number) : new SimpleScalar((String) value);
        }
    }

    private record HashModel(Map<String, TemplateModel> models) implements TemplateHashModel {
        @Override
        public @Nullable TemplateModel get(String key) {
            return models.get(key);
        }

        @Override
        public boolean isEmpty() {
            return models.isEmpty();
        }
    }

    private record ListModel(List<TemplateModel> models) implements TemplateSequenceModel {
        @Override
        public @Nullable TemplateModel get(int index) {
            return index >= 0 && index < models.size() ? models.get(index) : null;
        }

        @Override
        public int size() {
            return models.size();
        }
    }
}
