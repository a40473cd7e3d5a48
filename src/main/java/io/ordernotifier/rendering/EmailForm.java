package io.ordernotifier.rendering;

import freemarker.core.HTMLOutputFormat;
import java.util.ArrayList;
import java.util.List;

/** An email with holes for the values of the order. The subject stands in the layouts too: it is the last of their values. */
record EmailForm(FormedText subject, FormedText text, FormedText html) {

    Templates.Email fill(List<String> values) {
        String written = OneLine.ofTemplate(subject.fill(values, each -> each));
        List<String> all = new ArrayList<>(values);
        all.add(written);
        PlainText.LaidOut laidOut = PlainText.layOut(text.fill(all, each -> each));
        return new Templates.Email(
                written,
                laidOut.text(),
                html.fill(all, HTMLOutputFormat.INSTANCE::escapePlainText),
                new FilledForm(this, values, laidOut.flows()));
    }
}
