package io.ordernotifier.rendering;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a model record, in their order and by name. */
record ModelComponents(List<Component> list, Map<String, Component> byName) {
    private static final ClassValue<ModelComponents> KNOWN = new ClassValue<>() {
        @Override
        protected ModelComponents computeValue(Class<?> type) {
            List<Component> list = new ArrayList<>();
            Map<String, Component> byName = new HashMap<>();
            for (RecordComponent each : type.getRecordComponents()) {
                Component component = component(type, each);
                list.add(component);
                byName.put(component.name(), component);
            }
            return new ModelComponents(List.copyOf(list), Map.copyOf(byName));
        }
    };

    /** @param accessor takes the record as an object and gives an object */
    record Component(String name, boolean choice, MethodHandle accessor) {

        /** @throws IllegalStateException when it cannot be read */
        @Nullable
        Object of(Object instance) {
            try {
                return accessor.invokeExact(instance);
            } catch (Throwable e) {
                throw new IllegalStateException(instance.getClass() + "." + name + " cannot be read", e);
            }
        }
    }

    static ModelComponents of(Class<?> record) {
        return KNOWN.get(record);
    }

    /** Whether an object is one of our models, or a part of one. */
    static boolean areOf(Object value) {
        return value instanceof Record && value.getClass().getPackage() == ModelComponents.class.getPackage();
    }

    private static Component component(Class<?> type, RecordComponent component) {
        try {
            MethodHandle accessor = MethodHandles.lookup().unreflect(component.getAccessor());
            return new Component(
                    component.getName(),
                    component.isAnnotationPresent(Choice.class),
                    accessor.asType(accessor.type().generic()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type + " must be a record of this package", e);
        }
    }
}
