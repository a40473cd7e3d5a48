package io.ordernotifier.preview;

import io.ordernotifier.event.SourceRecord;
import io.ordernotifier.notification.BuyerNotification;
import io.ordernotifier.notification.Decision;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.notification.Notifier;
import io.ordernotifier.order.Outcome;
import io.ordernotifier.output.Email;
import io.ordernotifier.output.RejectedDraft;
import io.ordernotifier.output.ReviewDesk;
import io.ordernotifier.policy.PolicyPack;
import io.ordernotifier.policy.Violation;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Story;
import java.util.ArrayList;
import java.util.List;

/** Renders and reviews as the processor does, and keeps what came of it to be looked at. */
public final class Proofreader {
    private final Renderer renderer;
    private final PolicyPack pack;
    private final ReviewDesk desk;

    public Proofreader(Renderer renderer, PolicyPack pack) {
        this.renderer = renderer;
        this.pack = pack;
        this.desk = new ReviewDesk(pack);
    }

    /** Name and version of the pack. */
    public String pack() {
        return pack.label();
    }

    /** Whether emails of that kind are sent at all under this pack. */
    public boolean permits(EmailKind kind) {
        return pack.permits(kind);
    }

    public Proof proof(Sample sample) {
        List<Outcome> outcomes = Story.tell(sample.events());
        return proof(
                sample.name(),
                sample.varietyName(),
                sample.notification(),
                outcomes.get(outcomes.size() - 1).arrival().source());
    }

    /** The emails that these outcomes call for; whatever calls for none is left out. */
    public List<Proof> proofs(List<Outcome> outcomes) {
        List<Proof> proofs = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Applied applied && Notifier.decide(applied) instanceof Decision.Tell tell) {
                BuyerNotification told = tell.notification();
                String event = told.envelope().sourceEventId();
                proofs.add(proof(
                        told.kind().slug() + "/" + event,
                        event,
                        told,
                        applied.arrival().source()));
            }
        }
        return proofs;
    }

    private Proof proof(String name, String variety, BuyerNotification told, SourceRecord source) {
        Rendering rendering = renderer.render(told);
        List<RejectedDraft> keptBack =
                desk.review(rendering, source, source.timestamp(), 1).keptBack();
        return rendering.match(new Rendering.Cases<>() {
            @Override
            public Proof rendered(Rendering.Rendered rendered) {
                Email email = Email.of(rendered, source.topic(), pack.label());
                return new Proof(name, variety, email, violations(keptBack, rendered));
            }

            @Override
            public Proof failed(Rendering.Failed failed) {
                Email email = Email.of(failed, source.topic(), pack.label());
                return new Proof(name, variety, email, keptBack.get(0).violations());
            }
        });
    }

    /** A cleared draft may have warnings, which its verdict does not tell. */
    private List<Violation> violations(List<RejectedDraft> keptBack, Rendering.Rendered rendered) {
        return keptBack.isEmpty()
                ? pack.review(rendered.draft()).violations()
                : keptBack.get(0).violations();
    }
}
