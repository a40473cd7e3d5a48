package io.ordernotifier.command;

import io.ordernotifier.rejected.Filed;
import io.ordernotifier.rejected.LetterFilter;
import io.ordernotifier.rejected.Letters;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What the verbs of {@code rejected} say on stderr. */
final class RejectedTalk {
    private final PrintWriter err;
    private final String verb;
    private final ProgressBar bar;

    RejectedTalk(CommandSpec spec, String verb) {
        this.err = spec.commandLine().getErr();
        this.verb = verb;
        this.bar = new ProgressBar(err, Terminal.errIsOne());
    }

    void progress(long done, long whole) {
        bar.show(done, whole, "read");
    }

    void progress(long done, long whole, String what) {
        bar.show(done, whole, what);
    }

    /** Before something is printed. */
    void pause() {
        bar.erase();
    }

    void say(String line) {
        bar.erase();
        err.println(verb + ": " + line);
        err.flush();
    }

    /** The letters that are wanted; says so where there are none, and where their states may be wrong. */
    List<Filed> chosen(Letters letters, LetterFilter filter) throws InterruptedException {
        List<Filed> all = letters.list();
        bar.erase();
        List<Filed> chosen = all.stream().filter(filter::wants).toList();
        if (chosen.isEmpty()) {
            say(all.isEmpty() ? "there are no dead letters" : "none of " + all.size() + " dead letters is asked for");
        }
        filter.places().stream()
                .filter(place ->
                        all.stream().noneMatch(each -> each.letter().place().equals(place)))
                .forEach(place -> say("there is no letter " + place));
        if (letters.unreadable() > 0) {
            say(letters.unreadable() + " records of the rejected drafts cannot be read, and are left out");
        }
        if (!letters.knowsWhatWasSent()) {
            say("the state of application " + letters.applicationId() + " is not there: which drafts were sent since is"
                    + " not known");
        }
        return chosen;
    }
}
