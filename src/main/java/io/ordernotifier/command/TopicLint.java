package io.ordernotifier.command;

import io.ordernotifier.Settings;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.lint.Checked;
import io.ordernotifier.lint.NamedDraft;
import io.ordernotifier.lint.Place;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.output.Email;
import io.ordernotifier.policy.Review;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.scan.DraftRange;
import io.ordernotifier.scan.TopicDrafts;
import io.ordernotifier.story.DraftMask;
import io.ordernotifier.story.Personal;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code lint --topic}: the drafts of a topic, held against a pack. */
final class TopicLint {
    private final CommandSpec spec;
    private final Settings settings;
    private final boolean reveal;
    private final Consumer<String> talk;

    /** @param talk takes what is to be said beside the report */
    TopicLint(CommandSpec spec, Settings settings, boolean reveal, Consumer<String> talk) {
        this.spec = spec;
        this.settings = settings;
        this.reveal = reveal;
        this.talk = talk;
    }

    void check(DraftRange range, Checked checked) throws IOException {
        if (!TopicDrafts.topics(settings).contains(range.topic())) {
            throw refused("holds no drafts; must be one of " + String.join(", ", TopicDrafts.topics(settings)));
        }
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Terminal.errIsOne());
        try (TopicDrafts drafts =
                new TopicDrafts(settings, renderer(), (done, whole) -> bar.show(done, whole, range.topic()))) {
            if (!drafts.exists(range.topic())) {
                throw refused("there is no such topic on the brokers");
            }
            drafts.read(range, found -> {
                bar.erase();
                add(found, checked);
            });
            bar.erase();
            if (drafts.unreadable() > 0) {
                talk.accept(drafts.unreadable() + " records cannot be read, and are left out");
            }
            if (drafts.unknownOrders() > 0) {
                talk.accept(drafts.unknownOrders() + " drafts are of orders that the state of application "
                        + settings.applicationId()
                        + " does not know: their titles, names and links count as the seller's");
            }
        }
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), "--topic: " + why);
    }

    private void add(TopicDrafts.Found found, Checked checked) {
        String place = found.place().toString();
        NamedDraft named = new NamedDraft(place, found.draft(), Place.madeFrom(place));
        Review review = checked.review(named);
        if (reveal || review.violations().isEmpty()) {
            checked.add(named, review);
            return;
        }
        DraftMask.Masked masked = DraftMask.of(found.email(), review.violations(), personal(found), null);
        checked.add(
                new NamedDraft(place, shown(found.draft(), masked.draft()), named.place()),
                new Review(masked.violations()));
    }

    /** Of the email of a delay nothing is shown, for a person may have explained it. */
    private static @Nullable Personal personal(TopicDrafts.Found found) {
        return found.email().kind() == EmailKind.DelayNotice ? null : Personal.of(found.placed());
    }

    private static Draft shown(Draft draft, Email masked) {
        return new Draft(
                draft.kind(),
                draft.orderId(),
                draft.locale(),
                masked.subject(),
                masked.text(),
                masked.html(),
                draft.facts());
    }

    private Renderer renderer() throws IOException {
        return Renderer.of(
                settings.carriersFile().isPresent()
                        ? Carriers.read(settings.carriersFile().get())
                        : Carriers.builtIn());
    }
}
