package io.ordernotifier.policy.reading;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML parts and keeps forms of those whose markup comes again. Two generations, each bounded: what is not asked for
 * while the young one fills is forgotten.
 */
final class HtmlForms {
    /** Longer parts are not kept: a buyer's emails are not that long. */
    private static final int LONGEST = 1 << 15;

    /** Characters of HTML that the forms of a generation were made from; a form takes some 40 bytes for each. */
    private static final int GENERATION = 1 << 20;

    /** A form, or that none can be made. */
    private record Known(@Nullable HtmlForm form) {}

    private final AtomicLongArray seen = new AtomicLongArray(1 << 12);
    private final AtomicLong kept = new AtomicLong();
    private volatile ConcurrentHashMap<Long, Known> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<Long, Known> old = new ConcurrentHashMap<>();

    /** What a parser reads, by it or by a form. */
    ReadHtml read(String html) {
        CutHtml cut = html.length() > LONGEST ? null : CutHtml.of(html);
        if (cut == null) {
            return HtmlReader.read(html);
        }
        Known known = find(cut);
        HtmlForm form = known == null ? null : known.form();
        if (form != null && form.fits(cut)) {
            return form.fill(cut);
        }
        ReadHtml read = HtmlReader.read(html);
        boolean hopeless = known != null && form == null;
        if (!hopeless && isSeenAgain(cut.fingerprint())) {
            keep(cut, new Known(HtmlFormMaker.make(cut, read)));
        }
        return read;
    }

    /** What is known of markup whose pieces have the same lengths; null where it was not looked at yet. */
    private @Nullable Known find(CutHtml cut) {
        Known known = young.get(cut.fingerprint());
        if (known == null) {
            known = old.get(cut.fingerprint());
            if (known != null) {
                keep(cut, known);
            }
        }
        return known;
    }

    private void keep(CutHtml cut, Known form) {
        if (kept.get() >= GENERATION) {
            synchronized (this) {
                if (kept.get() >= GENERATION) {
                    old = young;
                    young = new ConcurrentHashMap<>();
                    kept.set(0);
                }
            }
        }
        if (young.put(cut.fingerprint(), form) == null) {
            kept.addAndGet(cut.html().length());
        }
    }

    /** A form is not worth making for a part that comes once. */
    private boolean isSeenAgain(long fingerprint) {
        int slot = (int) (fingerprint >>> 52);
        return seen.getAndSet(slot, fingerprint) == fingerprint;
    }
}
