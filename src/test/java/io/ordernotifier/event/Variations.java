package io.ordernotifier.event;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Every record that differs from a given one in one field, found by reflection, so that no new field is forgotten. */
final class Variations {
    /** @param path the field that differs, e.g. {@code lines[0].quantity} */
    record Variation(String path, Object value) {}

    private Variations() {}

    static List<Variation> of(Record original) {
        return ofRecord("", original);
    }

    static List<Variation> of(OrderEvent original) {
        return of((Record) original);
    }

    private static List<Variation> ofRecord(String path, Record original) {
        List<Variation> variations = new ArrayList<>();
        RecordComponent[] components = original.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String field = path.isEmpty() ? components[i].getName() : path + "." + components[i].getName();
            for (Variation other : ofValue(field, values(original)[i])) {
                Object[] values = values(original);
                values[i] = other.value();
                variations.add(new Variation(other.path(), make(original, values)));
            }
        }
        return variations;
    }

    private static List<Variation> ofValue(String path, Object value) {
        if (value instanceof Record record) {
            return ofRecord(path, record);
        }
        if (value instanceof List<?> list) {
            return ofList(path, list);
        }
        return List.of(new Variation(path, other(path, value)));
    }

    /** Another element each, one less, and where there are two, the other way round. */
    private static List<Variation> ofList(String path, List<?> list) {
        List<Variation> variations = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (Variation element : ofValue(path + "[" + i + "]", list.get(i))) {
                List<Object> others = new ArrayList<>(list);
                others.set(i, element.value());
                variations.add(new Variation(element.path(), others));
            }
        }
        if (list.size() > 1) {
            variations.add(new Variation(path + " without the last", list.subList(0, list.size() - 1)));
            List<Object> reversed = new ArrayList<>(list);
            Collections.reverse(reversed);
            variations.add(new Variation(path + " the other way round", reversed));
        }
        return variations;
    }

    private static Object other(String path, Object value) {
        if (value instanceof String text) {
            return text + "x";
        } else if (value instanceof Integer number) {
            return number + 1;
        } else if (value instanceof Boolean truth) {
            return !truth;
        } else if (value instanceof BigDecimal amount) {
            return amount.add(new BigDecimal("0.01"));
        } else if (value instanceof Instant instant) {
            return instant.plusMillis(1);
        } else if (value instanceof LocalDate date) {
            return date.plusDays(1);
        } else if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> !other.equals(constant))
                    .findFirst()
                    .orElseThrow();
        }
        throw new AssertionError(path + " is " + value + ": fill it, or say here how a value of its type varies");
    }

    private static Object[] values(Record original) {
        return Arrays.stream(original.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(original);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError("cannot read " + component, e);
                    }
                })
                .toArray();
    }

    private static Object make(Record original, Object[] values) {
        Class<?>[] types = Arrays.stream(original.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot vary " + original, e);
        }
    }
}
