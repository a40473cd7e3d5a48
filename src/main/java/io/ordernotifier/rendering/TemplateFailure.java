package io.ordernotifier.rendering;

import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;

/** A template failed on an email. The message names file, line and column and holds nothing of the order. */
final class TemplateFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** FreeMarker's own message is not repeated: it may quote the values it could not use. */
    TemplateFailure(TemplateException cause) {
        super(cause.getTemplateSourceName() + ":" + cause.getLineNumber() + ":" + cause.getColumnNumber() + ": "
                + what(cause));
    }

    private static String what(TemplateException cause) {
        String expression = cause.getBlamedExpressionString();
        if (cause instanceof InvalidReferenceException) {
            return expression
                    + " is missing; must be a component of the model, asked for with ?? where it may be absent";
        }
        return (expression == null ? "the template" : expression) + " cannot be used like this ("
                + cause.getClass().getSimpleName() + ")";
    }
}
