package io.ordernotifier.policy;

import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.policy.PackSource.RuleSource;
import io.ordernotifier.policy.rules.Parameter;
import io.ordernotifier.policy.rules.RuleType;
import io.ordernotifier.policy.rules.Rules;
import io.ordernotifier.policy.yaml.YamlNode;
import io.ordernotifier.policy.yaml.YamlNode.Entry;
import io.ordernotifier.policy.yaml.YamlNode.Mapping;
import io.ordernotifier.policy.yaml.YamlNode.Scalar;
import io.ordernotifier.policy.yaml.YamlNode.Sequence;
import io.ordernotifier.spelling.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks one pack file; every fault is noted with file, line, key and what would be right. */
final class PackParser {
    private static final List<String> KEYS =
            List.of("name", "version", "date", "description", "extends", "rules", "allowances");
    private static final List<String> RULE_KEYS = List.of("enabled", "severity", "clause");
    private static final List<String> ALLOWANCE_KEYS = List.of("rule", "kind", "template", "reason", "until");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern PERCENT = Pattern.compile("[0-9]|[1-9][0-9]|100");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final LocalDate UNKNOWN_DATE = LocalDate.EPOCH;

    private final String file;
    private final String name;
    private final List<String> faults;

    PackParser(String file, String name, List<String> faults) {
        this.file = file;
        this.name = name;
        this.faults = faults;
    }

    PackSource parse(Mapping pack) {
        pack.entries().forEach(entry -> checkKnown(entry, "", KEYS));
        String stated = required(pack, "", "name", "the name of its file, " + name);
        if (stated != null && !stated.equals(name)) {
            fault(line(pack, "name"), "name", "is \"" + stated + "\"; must be the name of its file, " + name);
        }
        String version = required(pack, "", "version", "for example 1");
        LocalDate date = date(pack, "", "date", true);
        return new PackSource(
                name,
                version == null ? "" : version,
                date == null ? UNKNOWN_DATE : date,
                optional(pack, "", "description", ""),
                pack.get("extends") == null ? null : optional(pack, "", "extends", ""),
                rules(pack.get("rules")),
                allowances(pack.get("allowances")));
    }

    private Map<String, RuleSource> rules(@Nullable Entry entry) {
        Map<String, RuleSource> rules = new LinkedHashMap<>();
        if (entry == null) {
            return rules;
        }
        if (!(entry.value() instanceof Mapping mapping)) {
            fault(entry.line(), "rules", "is " + entry.value().described() + "; must be a map of rule IDs");
            return rules;
        }
        for (Entry rule : mapping.entries()) {
            RuleType type = Rules.find(rule.key()).orElse(null);
            if (type == null) {
                fault(
                        rule.line(),
                        "rules." + rule.key(),
                        "there is no such rule" + nearest(rule.key(), ruleNames()) + "; there are: " + ruleIds());
            } else {
                rules.put(rule.key(), rule(type, rule));
            }
        }
        return rules;
    }

    /** {@code link: BLOCK} for short, or a map. */
    private RuleSource rule(RuleType type, Entry entry) {
        String path = "rules." + entry.key();
        if (entry.value() instanceof Scalar word) {
            if (word.text().isEmpty()) {
                return new RuleSource(true, null, null, Map.of());
            }
            if (word.text().equals("OFF")) {
                return new RuleSource(false, null, null, Map.of());
            }
            return new RuleSource(true, severity(word, path, "OFF, "), null, Map.of());
        }
        if (!(entry.value() instanceof Mapping settings)) {
            fault(entry.line(), path, "is " + entry.value().described() + "; must be OFF, a severity or a map");
            return new RuleSource(null, null, null, Map.of());
        }
        List<String> known = new ArrayList<>(RULE_KEYS);
        type.parameters().forEach(parameter -> known.add(parameter.name()));
        settings.entries().forEach(setting -> checkKnown(setting, path + ".", known));
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Parameter parameter : type.parameters()) {
            Entry value = settings.get(parameter.name());
            if (value != null) {
                parameters.put(parameter.name(), values(parameter, value, path));
            }
        }
        Entry severity = settings.get("severity");
        Entry clause = settings.get("clause");
        return new RuleSource(
                enabled(settings, path),
                severity == null ? null : severity(severity.value(), path + ".severity", ""),
                clause == null ? null : text(clause, path + "."),
                parameters);
    }

    private @Nullable Boolean enabled(Mapping settings, String path) {
        Entry entry = settings.get("enabled");
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Scalar word
                && (word.text().equals("true") || word.text().equals("false"))) {
            return Boolean.valueOf(word.text());
        }
        fault(entry.line(), path + ".enabled", "is " + entry.value().described() + "; must be true or false");
        return null;
    }

    private @Nullable Severity severity(YamlNode node, String path, String others) {
        if (node instanceof Scalar word) {
            for (Severity severity : Severity.values()) {
                if (severity.name().equals(word.text().toUpperCase(Locale.ROOT))) {
                    return severity;
                }
            }
        }
        fault(node.line(), path, "is " + node.described() + "; must be " + others + "BLOCK or WARN");
        return null;
    }

    private List<String> values(Parameter parameter, Entry entry, String path) {
        String key = path + "." + parameter.name();
        List<String> values = new ArrayList<>();
        if (parameter.kind() == Parameter.Kind.NUMBER) {
            return number(parameter, entry, key, NUMBER, "must be a whole number from 1 on");
        }
        if (parameter.kind() == Parameter.Kind.PERCENT) {
            return number(parameter, entry, key, PERCENT, "must be a whole number from 0 to 100");
        }
        if (!(entry.value() instanceof Sequence list)) {
            fault(
                    entry.line(),
                    key,
                    "is " + entry.value().described() + "; must be a list, for example " + parameter.example());
            return values;
        }
        for (YamlNode item : list.items()) {
            if (!(item instanceof Scalar word) || word.text().isEmpty()) {
                fault(
                        item.line(),
                        key,
                        "holds " + item.described() + "; must hold words, for example " + parameter.example());
            } else if (parameter.kind() != Parameter.Kind.EMAIL_KINDS || kind(word, key) != null) {
                values.add(word.text());
            }
        }
        return values;
    }

    private List<String> number(Parameter parameter, Entry entry, String key, Pattern form, String right) {
        if (entry.value() instanceof Scalar word && form.matcher(word.text()).matches()) {
            return List.of(word.text());
        }
        fault(
                entry.line(),
                key,
                "is " + entry.value().described() + "; " + right + ", for example " + parameter.example());
        return List.of();
    }

    private List<Allowance> allowances(@Nullable Entry entry) {
        List<Allowance> allowances = new ArrayList<>();
        if (entry == null || entry.value().described().equals("nothing")) {
            return allowances;
        }
        if (!(entry.value() instanceof Sequence list)) {
            fault(entry.line(), "allowances", "is " + entry.value().described() + "; must be a list");
            return allowances;
        }
        for (int i = 0; i < list.items().size(); i++) {
            String path = "allowances[" + i + "]";
            if (list.items().get(i) instanceof Mapping allowance) {
                allowances.add(allowance(allowance, path + "."));
            } else {
                fault(
                        list.items().get(i).line(),
                        path,
                        "must be a map with the keys rule, reason and, optional, kind, template, until");
            }
        }
        return allowances;
    }

    private Allowance allowance(Mapping allowance, String path) {
        allowance.entries().forEach(entry -> checkKnown(entry, path, ALLOWANCE_KEYS));
        String rule = required(allowance, path, "rule", "a rule ID");
        if (rule != null && Rules.find(rule).isEmpty()) {
            fault(
                    line(allowance, "rule"),
                    path + "rule",
                    "is \"" + rule + "\"; there is no such rule" + nearest(rule, ruleNames()) + "; there are: "
                            + ruleIds());
        }
        Entry kind = allowance.get("kind");
        String reason = required(allowance, path, "reason", "why it is allowed");
        return new Allowance(
                rule == null ? "" : rule,
                kind == null ? null : kind(kind.value(), path + "kind"),
                template(allowance.get("template"), path),
                reason == null ? "" : reason,
                date(allowance, path, "until", false));
    }

    /** {@code delay-notice/de} */
    private @Nullable String template(@Nullable Entry entry, String path) {
        if (entry == null) {
            return null;
        }
        List<String> kinds =
                EmailKind.FROM_TEMPLATES.stream().map(EmailKind::slug).toList();
        if (entry.value() instanceof Scalar word) {
            int slash = word.text().indexOf('/');
            String language = word.text().substring(slash + 1);
            if (slash > 0
                    && kinds.contains(word.text().substring(0, slash))
                    && LANGUAGE.matcher(language).matches()) {
                return word.text();
            }
        }
        fault(
                entry.line(),
                path + "template",
                "is " + entry.value().described()
                        + "; must be KIND/LANGUAGE, for example delay-notice/de, with the kind one of "
                        + String.join(", ", kinds));
        return null;
    }

    private @Nullable EmailKind kind(YamlNode node, String path) {
        if (node instanceof Scalar word) {
            for (EmailKind kind : EmailKind.values()) {
                if (kind.name().equals(word.text())) {
                    return kind;
                }
            }
        }
        String kinds = Arrays.stream(EmailKind.values()).map(Enum::name).collect(Collectors.joining(", "));
        fault(node.line(), path, "is " + node.described() + "; must be one of " + kinds);
        return null;
    }

    private @Nullable LocalDate date(Mapping mapping, String path, String key, boolean required) {
        Entry entry = mapping.get(key);
        if (entry == null) {
            if (required) {
                fault(mapping.line(), path + key, "is missing; must be a day such as 2025-01-31");
            }
            return null;
        }
        String written = text(entry, path);
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            fault(entry.line(), path + key, "is \"" + written + "\"; must be a day such as 2025-01-31");
            return null;
        }
    }

    private @Nullable String required(Mapping mapping, String path, String key, String right) {
        Entry entry = mapping.get(key);
        if (entry == null) {
            fault(mapping.line(), path + key, "is missing; must be " + right);
            return null;
        }
        return text(entry, path);
    }

    private String optional(Mapping mapping, String path, String key, String otherwise) {
        Entry entry = mapping.get(key);
        String text = entry == null ? otherwise : text(entry, path);
        return text == null ? otherwise : text;
    }

    private @Nullable String text(Entry entry, String path) {
        if (entry.value() instanceof Scalar word && !word.text().isEmpty()) {
            return word.text();
        }
        fault(entry.line(), path + entry.key(), "is " + entry.value().described() + "; must be a text");
        return null;
    }

    private void checkKnown(Entry entry, String path, List<String> known) {
        if (!known.contains(entry.key())) {
            fault(
                    entry.line(),
                    path + entry.key(),
                    "is no key here" + nearest(entry.key(), known) + "; there are: " + String.join(", ", known));
        }
    }

    private static int line(Mapping mapping, String key) {
        Entry entry = mapping.get(key);
        return entry == null ? mapping.line() : entry.line();
    }

    private static List<String> ruleNames() {
        return Rules.ALL.stream().map(RuleType::id).toList();
    }

    private static String ruleIds() {
        return String.join(", ", ruleNames());
    }

    /** ", did you mean …?" where one of the names is near, else nothing. */
    static String nearest(String name, List<String> names) {
        return Nearest.to(name, names)
                .map(near -> ", did you mean " + near + "?")
                .orElse("");
    }

    private void fault(int line, String key, String what) {
        faults.add(file + ", line " + line + ", " + key + ": " + what);
    }
}
