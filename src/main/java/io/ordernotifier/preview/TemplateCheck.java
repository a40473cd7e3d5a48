package io.ordernotifier.preview;

import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.output.ReviewDesk;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.rendering.BrokenTemplateException;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries the templates in use: all are compiled, every sample order is rendered with them, and every draft is held against
 * the policy. A fault names file, line and column where it can.
 */
public final class TemplateCheck {
    private TemplateCheck() {}

    /** The renderer with a seller's own templates over those built in, where there are any. */
    public static Renderer renderer(Carriers carriers, Optional<Path> folder) {
        return folder.map(own -> Renderer.of(carriers, own)).orElseGet(() -> Renderer.of(carriers));
    }

    /** What would keep an email from being sent, one line each; warnings are none. */
    public static List<String> faults(Renderer renderer, PolicyPack pack) {
        Proofreader proofreader = new Proofreader(renderer, pack);
        Set<String> faults = new LinkedHashSet<>();
        for (Sample sample : Samples.all()) {
            if (pack.permits(sample.kind())) {
                proofreader.proof(sample).violations().stream()
                        .filter(violation -> violation.severity() == Severity.BLOCK)
                        .map(violation -> fault(renderer, sample, violation))
                        .forEach(faults::add);
            }
        }
        return List.copyOf(faults);
    }

    /**
     * For the start of the processor.
     *
     * @throws BrokenTemplateException with every fault
     */
    public static void refuseFaults(Renderer renderer, PolicyPack pack) {
        List<String> faults = faults(renderer, pack);
        if (!faults.isEmpty()) {
            throw new BrokenTemplateException(faults);
        }
    }

    private static String fault(Renderer renderer, Sample sample, Violation violation) {
        if (violation.ruleId().equals(ReviewDesk.TEMPLATE)) {
            return violation.message();
        }
        String place = renderer.placeOf(violation.excerpt(), sample.kind(), sample.language());
        String excerpt =
                violation.excerpt().isBlank() ? "" : " \"" + violation.excerpt().replaceAll("\\s+", " ") + "\"";
        String suggestion = violation.suggestion() == null ? "" : " " + violation.suggestion();
        return place + ": " + violation.ruleId() + excerpt + ": " + violation.message() + suggestion;
    }
}
