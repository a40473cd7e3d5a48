package io.ordernotifier.policy.fuzz;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.lint.Assumptions;
import io.ordernotifier.lint.DraftReader;
import io.ordernotifier.lint.Inputs;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What is mutated: the emails of our own templates (those of the golden files) with the facts of their orders, and the letters that
 * the patterns were tuned on. The letters that are kept aside are not among them.
 *
 * @param drafts in the order of their sources, so that a seed finds them again
 * @param words each once
 */
record Seeds(List<Draft> drafts, List<String> words) {
    private static final String LETTERS = "src/test/resources/policy/texts/tuned";

    static Seeds read() {
        List<Draft> drafts = new ArrayList<>();
        Renderer renderer = Renderer.of(Carriers.builtIn());
        for (Sample sample : Samples.all()) {
            if (renderer.render(sample.notification()) instanceof Rendering.Rendered rendered) {
                drafts.add(rendered.draft());
            }
        }
        try {
            new DraftReader(Assumptions.NONE, InputStream.nullInputStream())
                    .read(
                            Inputs.find(List.of(LETTERS), null),
                            letter -> drafts.add(letter.named().draft()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TreeSet<String> all = new TreeSet<>();
        drafts.forEach(draft -> all.addAll(List.of(draft.text().split("\\s+", 0))));
        all.remove("");
        return new Seeds(List.copyOf(drafts), List.copyOf(all));
    }
}
