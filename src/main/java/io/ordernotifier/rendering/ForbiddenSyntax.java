package io.ordernotifier.rendering;

import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what FreeMarker offers and a template must not use: built-ins that reach Java or run data as a template,
 * directives that load others, change how the rest is compiled or hide that a value is missing, and the variables that
 * do so.
 */
// FreeMarker has no other way to look at what it compiled, and has kept this one since 2.0.
@SuppressWarnings("deprecation")
record ForbiddenSyntax(String syntax, int line, int column) {
    private static final Pattern FORBIDDEN = Pattern.compile("\\?(?:new|api|eval|eval_json|evalJson|interpret)\\b"
            + "|^#(?:import|include|setting|outputformat|outputFormat|attempt|recover)\\b"
            + "|\\.(?:get_optional_template|getOptionalTemplate|data_model|dataModel|globals)\\b");

    static void find(Template template, Consumer<ForbiddenSyntax> found) {
        find(template.getRootTreeNode(), found);
    }

    private static void find(TemplateElement element, Consumer<ForbiddenSyntax> found) {
        // Static text and comments are described by these words and a quote; all else by its source, tidied.
        String source = element.getDescription();
        if (!source.startsWith("text \"") && !source.startsWith("comment \"")) {
            Matcher matcher = FORBIDDEN.matcher(source);
            if (matcher.find()) {
                found.accept(new ForbiddenSyntax(matcher.group(), element.getBeginLine(), element.getBeginColumn()));
            }
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            find((TemplateElement) element.getChildAt(i), found);
        }
    }
}
