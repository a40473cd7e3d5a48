package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A piece of a part that is read by itself: the whole subject, what is visible of the HTML, the value of one attribute. */
public final class Passage {

    /** How a passage meets the buyer. */
    public enum Visibility {
        /** Read by the buyer. */
        VISIBLE,
        /** In the HTML, not shown: styled away, a title bar, a script. */
        HIDDEN,
        /** In a comment. */
        COMMENT,
        /** In an attribute that is shown in place of an image, or beside it: alt, title and the like. */
        LABEL,
        /** Anything else a mail program acts upon: addresses, styles. */
        MARKUP
    }

    private final Part part;
    private final Visibility visibility;
    private final SourceText source;
    /** The same passage elsewhere, of which what is worked out is taken over. */
    private final @Nullable Passage original;

    private @Nullable FoldedText folded;

    /** What was worked out of the characters alone. */
    private volatile @Nullable WorkedOut workedOut;

    Passage(Part part, Visibility visibility, SourceText source) {
        this(part, visibility, source, null);
    }

    private Passage(Part part, Visibility visibility, SourceText source, @Nullable Passage original) {
        this.part = part;
        this.visibility = visibility;
        this.source = source;
        this.original = original;
    }

    /** The same passage, further on in another part. */
    Passage moved(int by) {
        return by == 0 ? this : new Passage(part, visibility, source.moved(by), this);
    }

    /** Words by themselves, folded: a pattern to look for. */
    public static FoldedText folded(String words) {
        return FoldedTextBuilder.fold(SourceText.of(words));
    }

    public Part part() {
        return part;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** The decoded characters. */
    public String text() {
        return source.text();
    }

    public FoldedText folded() {
        FoldedText known = folded;
        if (known == null) {
            known = original == null
                    ? FoldedTextBuilder.fold(source)
                    : original.folded().movedTo(source);
            folded = known;
        }
        return known;
    }

    /**
     * What several rules need of the characters alone, wherever they stand, worked out once; for a passage that is the same in
     * all emails of a template, once for all of them. The result is shared between threads: nobody changes it.
     */
    public <T> T once(Class<T> type, Function<Passage, T> worker) {
        if (original != null) {
            return original.once(type, worker);
        }
        for (WorkedOut each = workedOut; each != null; each = each.next()) {
            if (each.type() == type) {
                return type.cast(each.result());
            }
        }
        T result = worker.apply(this);
        workedOut = new WorkedOut(type, result, workedOut); // one that gets lost to another thread is worked out again
        return result;
    }

    private record WorkedOut(
            Class<?> type, Object result, @Nullable WorkedOut next) {}

    /** Where the whole passage stands in its part. */
    public Span span() {
        return source.span(0, source.length());
    }

    /** Where the decoded characters from {@code from} to {@code to}, exclusive, stand in the part. */
    public Span span(int from, int to) {
        return source.span(from, to);
    }
}
