package io.ordernotifier.command;

import io.ordernotifier.ExitCode;
import io.ordernotifier.Settings;
import io.ordernotifier.drafttopic.DraftRange;
import io.ordernotifier.drafttopic.FoundDraft;
import io.ordernotifier.drafttopic.TopicDrafts;
import io.ordernotifier.event.Place;
import io.ordernotifier.lint.Checked;
import io.ordernotifier.lint.NamedDraft;
import io.ordernotifier.policy.Review;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.story.DraftMask;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code lint --topic}: the drafts of a topic, held against a pack. */
final class TopicLint {
    private static final String REQUIRED_FACT = "required-fact";

    private final CommandSpec spec;
    private final Settings settings;
    private final @Nullable LocalDate on;
    private final boolean reveal;
    private final ProgressBar bar;
    private long unknown;
    private long otherWords;
    private long unreadable;

    /** @param on the day for which allowances are looked up; absent: that of each draft's event, as the processor does */
    TopicLint(CommandSpec spec, Settings settings, @Nullable LocalDate on, boolean reveal) {
        this.spec = spec;
        this.settings = settings;
        this.on = on;
        this.reveal = reveal;
        this.bar = new ProgressBar(spec.commandLine().getErr(), Terminal.errIsOne());
    }

    /** The exit code. A record that cannot be read may be a draft that breaks a rule: then it is not known to be clean. */
    int check(DraftRange range, Checked checked) throws IOException {
        if (!TopicDrafts.topics(settings).contains(range.topic())) {
            throw refused("holds no drafts; must be one of " + String.join(", ", TopicDrafts.topics(settings)));
        }
        Renderer renderer = Renderers.of(settings);
        try (TopicDrafts drafts =
                new TopicDrafts(settings, renderer, (done, whole) -> bar.show(done, whole, range.topic()))) {
            if (!drafts.exists(range.topic())) {
                throw refused("there is no such topic on the brokers, or it may not be read");
            }
            drafts.read(range, found -> check(found, checked, renderer.templateVersion()), this::cannotRead);
        }
        bar.erase();
        checked.end();
        sayWhatIsNotCertain();
        say(checked.summary() + (unreadable == 0 ? "" : "; " + records(unreadable) + " could not be read"));
        return unreadable > 0 ? ExitCode.COULD_NOT_RUN : checked.clean() ? ExitCode.DONE : ExitCode.NO;
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), "--topic: " + why);
    }

    private void check(FoundDraft found, Checked checked, String templateVersion) {
        NamedDraft whole = named(found, found.draft());
        LocalDate day = LocalDate.ofInstant(found.email().createdAt(), ZoneOffset.UTC);
        Review review = checked.review(whole, on == null ? day : on);
        unknown += found.known().whole() ? 0 : 1;
        otherWords += lacksFact(review) && !found.email().templateVersion().equals(templateVersion) ? 1 : 0;
        bar.erase();
        if (reveal || review.violations().isEmpty()) {
            checked.add(whole, review);
            return;
        }
        DraftMask.Masked masked = DraftMask.of(
                found.email(),
                review.violations(),
                found.known().personal(),
                found.known().explanation());
        checked.add(named(found, masked.draft().draft(DraftFacts.NONE)), new Review(masked.violations()));
    }

    private static boolean lacksFact(Review review) {
        return review.violations().stream()
                .anyMatch(violation -> violation.ruleId().equals(REQUIRED_FACT));
    }

    private static NamedDraft named(FoundDraft found, Draft draft) {
        String place = found.place().toString();
        return new NamedDraft(place, draft, io.ordernotifier.lint.Place.madeFrom(place));
    }

    private void cannotRead(Place place, String why) {
        unreadable++;
        say(place + " cannot be read: " + why);
    }

    private void sayWhatIsNotCertain() {
        if (unknown > 0) {
            say(drafts(unknown) + " of orders or events that the state of application " + settings.applicationId()
                    + " does not know: what they must state was not looked at, and what is not known of the order"
                    + " counts as the seller's");
        }
        if (otherWords > 0) {
            say(drafts(otherWords) + " said to lack a fact, and written with other templates than today's: they may say"
                    + " it in the words of then");
        }
    }

    private static String drafts(long count) {
        return count + (count == 1 ? " draft is" : " drafts are");
    }

    private static String records(long count) {
        return count + (count == 1 ? " record" : " records");
    }

    private void say(String line) {
        bar.erase();
        spec.commandLine().getErr().println("lint: " + line);
        spec.commandLine().getErr().flush();
    }
}
