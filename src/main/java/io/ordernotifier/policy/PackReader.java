package io.ordernotifier.policy;

import io.ordernotifier.policy.PackSource.RuleSource;
import io.ordernotifier.policy.rules.Parameters;
import io.ordernotifier.policy.rules.RuleType;
import io.ordernotifier.policy.rules.Rules;
import io.ordernotifier.policy.yaml.YamlException;
import io.ordernotifier.policy.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a pack and those it extends, checks them whole, and lays them one over the other. */
final class PackReader {
    private final PolicyPacks packs;
    private final List<String> faults = new ArrayList<>();

    PackReader(PolicyPacks packs) {
        this.packs = packs;
    }

    PolicyPack read(String name) {
        List<PackSource> layers = layers(name);
        if (!faults.isEmpty()) {
            throw new PackException(name, faults);
        }
        Map<String, RuleSource> merged = new LinkedHashMap<>();
        List<Allowance> allowances = new ArrayList<>();
        for (PackSource layer : layers) {
            layer.rules().forEach((id, rule) -> merged.merge(id, rule, RuleSource::under));
            allowances.addAll(layer.allowances());
        }
        PackSource top = layers.get(layers.size() - 1);
        return new PolicyPack(
                top.name(),
                top.version(),
                label(layers),
                top.date(),
                top.description(),
                rulesInForce(merged),
                allowances);
    }

    /** Each pack with its version, what it extends after it. */
    private static String label(List<PackSource> layers) {
        List<String> labels = new ArrayList<>();
        layers.forEach(layer -> labels.add(0, layer.name() + "@" + layer.version()));
        return String.join("+", labels);
    }

    private static List<PackRule> rulesInForce(Map<String, RuleSource> sources) {
        List<PackRule> rules = new ArrayList<>();
        for (RuleType type : Rules.ALL) {
            RuleSource source = sources.get(type.id());
            if (source != null && !Boolean.FALSE.equals(source.enabled())) {
                rules.add(new PackRule(
                        type.id(),
                        source.severity() != null ? source.severity() : type.severity(),
                        source.clause() != null ? source.clause() : type.clause(),
                        type.summary(),
                        type.factory().apply(new Parameters(source.parameters()))));
            }
        }
        return rules;
    }

    /** The packs to lay one over the other, the named one last. */
    private List<PackSource> layers(String name) {
        List<PackSource> layers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String next = name;
        while (next != null) {
            if (names.contains(next)) {
                faults.add(packs.fileName(name) + ": extends: " + String.join(" extends ", names) + " extends " + next
                        + ": a pack cannot extend itself");
                break;
            }
            names.add(next);
            PackSource layer = source(next);
            if (layer == null) {
                break;
            }
            layers.add(0, layer);
            next = layer.parent();
        }
        return layers;
    }

    private @Nullable PackSource source(String name) {
        String content = name.matches("[a-z0-9][a-z0-9.-]*") ? packs.content(name) : null;
        if (content == null) {
            faults.add("there is no pack \"" + name + "\"" + PackParser.nearest(name, packs.names()) + "; there are: "
                    + String.join(", ", packs.names()));
            return null;
        }
        String file = packs.fileName(name);
        try {
            return new PackParser(file, name, faults).parse(YamlFile.read(content));
        } catch (YamlException e) {
            faults.add(file + ", " + e.getMessage());
            return null;
        }
    }
}
