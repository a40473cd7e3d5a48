package io.ordernotifier.policy.links;

import io.ordernotifier.policy.links.Link.Form;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Letters;
import org.jspecify.annotations.Nullable;

/** Names of hosts that are written in pieces: none of them is one run of characters. For one text. */
final class TornNames {
    private final FoldedText folded;
    private final String text;
    private final AddressEnd end;
    private final SpelledName spelled = new SpelledName();

    TornNames(FoldedText folded, AddressEnd end) {
        this.folded = folded;
        this.text = folded.text();
        this.end = end;
    }

    /** The one that begins with the run from {@code from} to {@code to}. To be asked from the front to the back. */
    @Nullable
    Link startingWith(int from, int to) {
        if (to >= text.length()) {
            return null;
        }
        int whole = to == from + 1 ? spelled.end(text, from) : 0;
        if (whole > 0) {
            return new Link(from, whole, Form.DISGUISED);
        }
        Link link = spaced(from, to);
        link = link == null ? broken(from, to) : link;
        return link == null ? IdeographicEnds.find(folded, from, to, end) : link;
    }

    /** "www lamps com" */
    private @Nullable Link spaced(int from, int to) {
        if (!Runs.isWww(text, from, to) || !Runs.isBlank(text.charAt(to))) {
            return null;
        }
        int name = Runs.end(text, to + 1);
        if (name == to + 1 || name >= text.length() || !Runs.isBlank(text.charAt(name))) {
            return null;
        }
        int tail = Runs.end(text, name + 1);
        return DisguisedDot.isCommonEnd(text.substring(name + 1, tail))
                ? new Link(from, end.ofPathOrPort(tail), Form.DISGUISED)
                : null;
    }

    /** "www.lamps. com", "lamps. com/shop": broken at its last dot. */
    private @Nullable Link broken(int from, int to) {
        boolean broken = to - from > 2
                && text.charAt(to - 1) == '.'
                && Letters.isWordCharacter(text.charAt(to - 2))
                && Runs.isBlank(text.charAt(to));
        if (!broken) {
            return null;
        }
        int tail = Runs.endOfWord(text, to + 1);
        String last = text.substring(to + 1, tail);
        int extended = end.ofPathOrPort(tail);
        boolean meant = text.startsWith("www.", from)
                ? DisguisedDot.isCommonEnd(last)
                : extended > tail && HostNames.NO_WORDS.contains(last);
        return meant ? new Link(from, extended, Form.DISGUISED) : null;
    }
}
