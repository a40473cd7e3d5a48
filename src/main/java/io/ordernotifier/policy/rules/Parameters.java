package io.ordernotifier.policy.rules;

import io.ordernotifier.notification.EmailKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a pack tells a rule: for each parameter its values, as {@link Parameter.Kind} says. */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, List<String>> values;

    public Parameters(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    boolean has(Parameter parameter) {
        return values.containsKey(parameter.name());
    }

    List<String> words(Parameter parameter) {
        return values.getOrDefault(parameter.name(), List.of());
    }

    int number(Parameter parameter, int otherwise) {
        return words(parameter).stream().findFirst().map(Integer::valueOf).orElse(otherwise);
    }

    Set<EmailKind> emailKinds(Parameter parameter) {
        Set<EmailKind> kinds = EnumSet.noneOf(EmailKind.class);
        words(parameter).forEach(name -> kinds.add(EmailKind.valueOf(name)));
        return kinds;
    }
}
