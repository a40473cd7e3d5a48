package io.ordernotifier.rendering;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The emails that one page of templates writes, by the shape of the model: written once with holes, then only filled in.
 * See docs/decisions/0090.
 */
final class EmailForms {
    /** When there are more shapes than that, it starts anew. */
    private static final int MOST = 100;

    private static final Pattern DIRECTIVE = Pattern.compile("</?#([a-zA-Z_]+)");
    private static final Set<String> DIRECTIVES = Set.of("if", "elseif", "else", "list", "sep", "macro", "nested");

    private static final Pattern BUILT_IN = Pattern.compile("\\?\\s*([a-zA-Z_]+)");
    private static final Set<String> BUILT_INS = Set.of("has_content", "ends_with");

    /** {@code .now} and the like, whatever the templates are given; a full stop or a class of CSS before other words is none. */
    static final Set<String> SPECIAL_VARIABLES = Set.of(
            "args",
            "auto_esc",
            "caller_template_name",
            "current_node",
            "current_template_name",
            "data_model",
            "error",
            "get_optional_template",
            "globals",
            "incompatible_improvements",
            "lang",
            "locale",
            "locale_object",
            "locals",
            "main",
            "main_template_name",
            "namespace",
            "node",
            "now",
            "output_encoding",
            "output_format",
            "pass",
            "template_name",
            "time_zone",
            "url_escaping_charset",
            "vars",
            "version");

    private static final Pattern AFTER_DOT = Pattern.compile("(?<![\\w)\\]])\\.\\s*([a-zA-Z_]+)");

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** A form, or that there is none: then the templates do more with a value than place it. */
    private record Known(@Nullable EmailForm form) {}

    /** Makes the form of a shape, or nothing where the templates refuse. */
    interface Maker {
        @Nullable
        EmailForm make();
    }

    /**
     * Whether templates can have forms at all: they have nothing that looks at what was written, or at the clock. What they
     * do with values is seen when a form is made.
     */
    static boolean areFor(Collection<String> sources) {
        return sources.stream()
                .allMatch(source -> hasOnly(DIRECTIVE, DIRECTIVES, source)
                        && hasOnly(BUILT_IN, BUILT_INS, source)
                        && !hasSpecialVariable(source)
                        && source.chars().noneMatch(c -> FormedText.isHole((char) c)));
    }

    /** With underscores or, as the templates may also write it, without. */
    private static boolean hasSpecialVariable(String source) {
        return AFTER_DOT
                .matcher(source)
                .results()
                .anyMatch(found -> SPECIAL_VARIABLES.stream()
                        .anyMatch(name -> name.replace("_", "")
                                .equalsIgnoreCase(found.group(1).replace("_", ""))));
    }

    private static boolean hasOnly(Pattern syntax, Set<String> names, String source) {
        Matcher matcher = syntax.matcher(source);
        while (matcher.find()) {
            if (!names.contains(matcher.group(1))) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    EmailForm of(ModelShape shape, Maker maker) {
        Known found = known.get(shape.key());
        if (found == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            found = new Known(maker.make());
            known.put(shape.key(), found);
        }
        return found.form();
    }
}
