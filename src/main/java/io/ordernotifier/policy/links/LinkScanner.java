package io.ordernotifier.policy.links;

import io.ordernotifier.policy.links.Link.Form;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the addresses in a folded text in one pass from left to right: run by run of the characters that host names are
 * made of, looking at what stands next to each run.
 */
public final class LinkScanner {
    private final String text;
    private final List<Link> links = new ArrayList<>();
    private final AddressEnd addressEnd;
    private final Schemes schemes;
    private final SpacedName spacedName = new SpacedName();
    private final TornNames tornNames;
    private final WrittenName writtenName;

    private LinkScanner(FoldedText folded) {
        this.text = folded.text();
        this.addressEnd = new AddressEnd(folded);
        this.schemes = new Schemes(folded);
        this.tornNames = new TornNames(folded, addressEnd);
        this.writtenName = new WrittenName(folded, addressEnd);
    }

    /** What was found, as it is kept with its passage. */
    private record Scanned(List<Link> links) {}

    /** All addresses in the folded text of a passage, in the order of the text, none inside another. */
    public static List<Link> scan(Passage passage) {
        return passage.once(Scanned.class, each -> new Scanned(List.copyOf(scan(each.folded()))))
                .links();
    }

    static List<Link> scan(FoldedText folded) {
        LinkScanner scanner = new LinkScanner(folded);
        int at = 0;
        while (at < scanner.text.length()) {
            at = Runs.isHostCharacter(scanner.text.charAt(at)) ? scanner.readRun(at) : at + 1;
        }
        return scanner.links;
    }

    /** Looks at the run that starts here; returns where to go on. */
    private int readRun(int start) {
        int spaced = spacedName.end(text, start);
        if (spaced > 0) {
            return take(new Link(start, addressEnd.ofPathOrPort(spaced), Form.DISGUISED));
        }
        int end = Runs.endOfWord(text, start);
        if (end - start > 1 && Runs.isQuietAt(text, end) && !Runs.isWww(text, start, end)) {
            return end;
        }
        end = Runs.end(text, end);
        int afterScheme = schemes.after(start, end);
        if (afterScheme > 0) {
            return take(new Link(schemes.start(start, end), addressEnd.of(afterScheme), Form.WITH_SCHEME));
        }
        if (end + 1 < text.length() && text.charAt(end) == '@' && Runs.isHostCharacter(text.charAt(end + 1))) {
            return readMailAddress(start, end);
        }
        Link name = name(start, end);
        return name == null ? end : take(name);
    }

    private int readMailAddress(int start, int at) {
        int end = Runs.end(text, at + 1);
        return text.startsWith("www.", start) ? take(new Link(start, addressEnd.of(end), Form.PLAIN)) : end;
    }

    private @Nullable Link name(int start, int end) {
        Link name = tornNames.startingWith(start, end);
        int segment = start;
        while (segment < end && name == null) {
            int segmentEnd = Runs.endOfSegment(text, segment, end);
            name = writtenName.between(segment, segmentEnd, segmentEnd == end);
            segment = Runs.afterDots(text, segmentEnd, end);
        }
        return name;
    }

    /** Notes a link, unless it is the host of a mail address: the rule on ways of contact reads that. */
    private int take(Link link) {
        boolean name = link.form() == Form.DISGUISED || link.form() == Form.HOST;
        int end = Math.max(link.from() + 1, link.to());
        if (!name || !MailSigns.standBefore(text, link.from())) {
            links.add(new Link(link.from(), end, link.form()));
        }
        return end;
    }
}
