package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.reading.Passage.Visibility;
import io.ordernotifier.rendering.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A draft of which each part has been read once, for all rules. For one review, by one thread. */
public final class ReadDraft {
    private static final HtmlForms FORMS = new HtmlForms();

    private final Draft draft;
    private final Passage subject;
    private final Passage text;
    private final @Nullable ReadHtml html;
    private final OrderWords orderWords;
    private final boolean afresh;
    private final List<Passage> words;
    private final List<Passage> bodies;
    private final Map<Class<?>, Object> workedOut = new HashMap<>();

    private ReadDraft(Draft draft, @Nullable ReadHtml html, boolean afresh) {
        this.draft = draft;
        this.afresh = afresh;
        this.subject = new Passage(Part.SUBJECT, Visibility.VISIBLE, SourceText.of(draft.subject()));
        this.text = new Passage(Part.TEXT, Visibility.VISIBLE, SourceText.of(draft.text()));
        this.html = html;
        this.orderWords = OrderWords.of(draft);
        this.words = words(subject, text, html);
        this.bodies = html == null ? List.of(text) : List.of(text, html.visible());
    }

    public static ReadDraft read(Draft draft) {
        return new ReadDraft(draft, draft.html() == null ? null : FORMS.read(wholeHtml(draft.html())), false);
    }

    /** The same, with nothing taken over from drafts before. */
    public static ReadDraft afresh(Draft draft) {
        return new ReadDraft(draft, draft.html() == null ? null : HtmlReader.read(wholeHtml(draft.html())), true);
    }

    /** U+FFFF, which is no character, ends the text for the parser, but neither for browsers nor for mail programs. */
    private static String wholeHtml(String html) {
        return html.replace('\uFFFF', '\uFFFD');
    }

    /** Whether nothing that was worked out for other drafts may be used. */
    public boolean isAfresh() {
        return afresh;
    }

    public Draft draft() {
        return draft;
    }

    public Passage subject() {
        return subject;
    }

    public Passage text() {
        return text;
    }

    public @Nullable ReadHtml html() {
        return html;
    }

    /** What came from the order and is not the seller's to answer for. */
    public OrderWords orderWords() {
        return orderWords;
    }

    /** The bodies a buyer may be shown: the text, and what is visible of the HTML where there is one. */
    public List<Passage> bodies() {
        return bodies;
    }

    /** Everything that is written in words, shown or hidden, in the order of the parts. */
    public List<Passage> words() {
        return words;
    }

    private static List<Passage> words(Passage subject, Passage text, @Nullable ReadHtml html) {
        List<Passage> words = new ArrayList<>(List.of(subject, text));
        if (html != null) {
            words.add(html.visible());
            words.addAll(html.hidden());
            for (Attribute attribute : html.attributes()) {
                if (attribute.value().visibility() == Visibility.LABEL) {
                    words.add(attribute.value());
                }
            }
        }
        return List.copyOf(words);
    }

    /** What several rules need and only one has to work out. */
    public <T> T once(Class<T> type, Function<ReadDraft, T> worker) {
        Object known = workedOut.get(type);
        if (known == null) {
            known = worker.apply(this);
            workedOut.put(type, known);
        }
        return type.cast(known);
    }

    /** The part as it was written. */
    public String written(Part part) {
        return switch (part) {
            case SUBJECT -> draft.subject();
            case TEXT -> draft.text();
            case HTML -> draft.html() == null ? "" : draft.html();
            case MESSAGE -> "";
        };
    }
}
