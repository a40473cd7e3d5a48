package io.ordernotifier.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Compiles templates for one output format, strictly: a missing value is an error, everything placed is escaped for the
 * format, and nothing in a template reaches Java, loads another template or takes data for a template.
 */
final class TemplateCompiler {
    private final Configuration configuration;
    private final OutputFormat format;
    private final Collection<String> faults;

    /** @param faults where the faults that are found are added, one line each */
    private TemplateCompiler(OutputFormat format, int escaping, Collection<String> faults) {
        this.format = format;
        this.faults = faults;
        configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setObjectWrapper(new ModelWrapper());
        configuration.setOutputFormat(format);
        configuration.setAutoEscapingPolicy(escaping);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
    }

    static TemplateCompiler forText(Collection<String> faults) {
        return new TemplateCompiler(
                PlainTextOutputFormat.INSTANCE, Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY, faults);
    }

    /** Escaping cannot be turned off in any part of a template. */
    static TemplateCompiler forHtml(Collection<String> faults) {
        return new TemplateCompiler(HTMLOutputFormat.INSTANCE, Configuration.FORCE_AUTO_ESCAPING_POLICY, faults);
    }

    /** Nothing where it cannot be read as a template; other faults are noted too. */
    Optional<Template> compile(TemplateFile file) {
        try {
            Template template =
                    new Template(file.path(), file.shownAs(), new StringReader(file.source()), configuration);
            ForbiddenSyntax.find(
                    template,
                    found -> fault(
                            file,
                            found.line(),
                            found.column(),
                            found.syntax() + " is not for templates here; must place only what the model holds"));
            if (template.getOutputFormat() != format) {
                fault(file, 1, 1, "changes the output format; must leave it to the program");
            }
            return Optional.of(template);
        } catch (ParseException e) {
            fault(file, e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
        } catch (IllegalArgumentException e) {
            fault(file, 1, 1, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return Optional.empty();
    }

    private void fault(TemplateFile file, int line, int column, String what) {
        faults.add(file.shownAs() + ":" + line + ":" + column + ": " + what.replaceAll("\\s+", " "));
    }
}
