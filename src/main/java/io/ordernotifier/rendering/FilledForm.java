package io.ordernotifier.rendering;

import java.util.List;

/**
 * How the templates wrote a draft: one form for all that is of the same shape, and in its holes the values of the order.
 * Drafts of one form differ in nothing but their values.
 */
public final class FilledForm {
    private final EmailForm form;
    private final List<String> values;
    private final boolean flows;

    FilledForm(EmailForm form, List<String> values, boolean flows) {
        this.form = form;
        this.values = List.copyOf(values);
        this.flows = flows;
    }

    /** Its parts, written with other values. */
    public record Parts(String subject, String text, String html, boolean flows) {}

    /** The same object for the same form, as long as the templates' forms are kept. */
    public Object form() {
        return form;
    }

    /** In the order of the form's holes; none is empty. */
    public List<String> values() {
        return values;
    }

    /** Whether the lines of the plain text end only where their reader sees that they go on, and where the form ends them. */
    public boolean flows() {
        return flows;
    }

    /** The parts with these values in place of its own, as many. */
    public Parts with(List<String> others) {
        Templates.Email email = form.fill(others);
        FilledForm filled = email.form();
        return new Parts(email.subject(), email.text(), email.html(), filled != null && filled.flows);
    }
}
