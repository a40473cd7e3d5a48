package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.reading.Passage.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What was read of one HTML part, with holes in it: filled in with the texts of another that has the same markup, it is
 * what would be read of that one. So the emails of one template are parsed once. See docs/decisions/0073.
 */
final class HtmlForm {
    private final CutHtml cut;
    private final PassageForm visible;
    private final List<PassageForm> hidden;
    private final List<PassageForm> styles;
    private final List<AttributeForm> attributes;
    private final List<AnchorForm> anchors;
    private final List<ImageForm> images;

    HtmlForm(
            CutHtml cut,
            PassageForm visible,
            List<PassageForm> hidden,
            List<PassageForm> styles,
            List<AttributeForm> attributes,
            List<AnchorForm> anchors,
            List<ImageForm> images) {
        this.cut = cut;
        this.visible = visible;
        this.hidden = List.copyOf(hidden);
        this.styles = List.copyOf(styles);
        this.attributes = List.copyOf(attributes);
        this.anchors = List.copyOf(anchors);
        this.images = List.copyOf(images);
    }

    boolean fits(CutHtml other) {
        return cut.hasFixedPiecesOf(other);
    }

    /** @param other one that it {@linkplain #fits fits} */
    ReadHtml fill(CutHtml other) {
        List<Attribute> filled = each(attributes, attribute -> attribute.fill(other));
        return new ReadHtml(
                visible.fill(other),
                each(hidden, passage -> passage.fill(other)),
                each(styles, passage -> passage.fill(other)),
                filled,
                each(anchors, anchor -> anchor.fill(other, filled)),
                each(images, image -> image.fill(other, filled)));
    }

    private static <T, R> List<R> each(List<T> forms, Function<T, R> fill) {
        List<R> filled = new ArrayList<>(forms.size());
        for (T form : forms) {
            filled.add(fill.apply(form));
        }
        return filled;
    }

    /** A place in a fixed piece. */
    record Place(int piece, int offset) {
        int in(CutHtml other) {
            return other.fixedStart(piece) + offset;
        }
    }

    /** A stretch from one place to another. */
    record Stretch(Place start, Place end) {
        Span in(CutHtml other) {
            return new Span(start.in(other), end.in(other));
        }
    }

    /** Makes a passage of another part. */
    sealed interface PassageForm {
        Passage fill(CutHtml other);
    }

    /** Lies in one fixed piece as a whole. */
    record Moved(Passage passage, Place origin, int place) implements PassageForm {
        @Override
        public Passage fill(CutHtml other) {
            return passage.moved(origin.in(other) - place);
        }
    }

    /** Is put together of fixed text and holes. */
    record Composed(Visibility visibility, List<Run> runs, int length) implements PassageForm {
        private static final int ROOM = 64;

        Composed {
            runs = List.copyOf(runs);
        }

        @Override
        public Passage fill(CutHtml other) {
            SourceTextBuilder text = new SourceTextBuilder(length + ROOM);
            for (Run run : runs) {
                run.append(other, text);
            }
            return new Passage(Part.HTML, visibility, text.build());
        }
    }

    /** Part of a passage. */
    sealed interface Run {
        void append(CutHtml other, SourceTextBuilder into);
    }

    /** What a hole holds. */
    record Hole(int number) implements Run {
        @Override
        public void append(CutHtml other, SourceTextBuilder into) {
            other.appendHole(number, into);
        }
    }

    /** Characters of one fixed piece, with their places in it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fixed(int piece, String characters, int[] starts, int[] ends) implements Run {
        @Override
        public void append(CutHtml other, SourceTextBuilder into) {
            into.append(characters, starts, ends, other.fixedStart(piece));
        }
    }

    /** An attribute whose value may be a hole. */
    record AttributeForm(String element, String name, PassageForm value, Stretch tag) {
        Attribute fill(CutHtml other) {
            return new Attribute(element, name, value.fill(other), tag.in(other));
        }
    }

    /** A link, with the number of the attribute that holds its address. */
    record AnchorForm(Anchor anchor, int address, Stretch tag, List<ImageForm> images) {
        Anchor fill(CutHtml other, List<Attribute> attributes) {
            return new Anchor(
                    attributes.get(address).value().text(),
                    tag.in(other),
                    anchor.names(),
                    anchor.pictured(),
                    each(images, image -> image.fill(other, attributes)));
        }
    }

    /** A picture, with the numbers of the attributes that are its labels. */
    record ImageForm(Image image, Stretch tag, List<Integer> labels) {
        Image fill(CutHtml other, List<Attribute> attributes) {
            List<Passage> filled = each(labels, label -> attributes.get(label).value());
            return new Image(tag.in(other), image.names(), filled, image.mapped());
        }
    }
}
