package io.ordernotifier.policy.links;

import io.ordernotifier.policy.links.Link.Form;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Letters;
import org.jspecify.annotations.Nullable;

/** A host name, or the numbers of a host, in a run of characters; its dots may be disguised. For one text. */
final class WrittenName {
    private final FoldedText folded;
    private final String text;
    private final AddressEnd end;

    WrittenName(FoldedText folded, AddressEnd end) {
        this.folded = folded;
        this.text = folded.text();
        this.end = end;
    }

    /**
     * The one between these places.
     *
     * @param last whether the run ends there, so that a disguised dot may follow
     */
    @Nullable
    Link between(int from, int to, boolean last) {
        int start = from;
        int stop = to;
        while (start < stop && !Letters.isWordCharacter(text.charAt(start))) {
            start++;
        }
        while (stop > start && !Letters.isWordCharacter(text.charAt(stop - 1))) {
            stop--;
        }
        if (start == stop || stop - start > HostNames.LONGEST) {
            return null;
        }
        int disguised = last && stop == to ? DisguisedName.end(text, start, stop) : 0;
        return disguised > 0 && !DotSigns.partList(folded.written(start, disguised), text, disguised)
                ? new Link(start, end.ofPathOrPort(disguised), Form.DISGUISED)
                : plain(start, stop);
    }

    private @Nullable Link plain(int start, int stop) {
        if (!hasDot(start, stop)) {
            return DisguisedName.isDashed(text, start, stop)
                    ? new Link(start, end.ofPathOrPort(stop), Form.DISGUISED)
                    : null;
        }
        String host = text.substring(start, stop);
        boolean address = HostNames.isAddress(host);
        boolean name = !address && HostNames.isName(host, folded.written(start, stop));
        if (!address && !name) {
            return null;
        }
        int extended = end.ofPathOrPort(stop);
        if (extended > stop || host.startsWith("www.")) {
            return new Link(start, extended, Form.PLAIN);
        }
        boolean meant = address
                ? !HostNames.isVersion(host, text, start)
                        && !HostNames.isPrivate(host)
                        && !HostNames.isAmount(host, text, stop)
                : !HostNames.isVersionOfLanguage(host)
                        && HostNames.isMeantAsHost(host, folded.written(start, stop), text, stop);
        return meant ? new Link(start, stop, Form.HOST) : null;
    }

    private boolean hasDot(int start, int stop) {
        int at = start;
        while (at < stop && text.charAt(at) != '.') {
            at++;
        }
        return at < stop;
    }
}
