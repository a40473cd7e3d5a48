package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.reading.HtmlForm.AnchorForm;
import io.ordernotifier.policy.reading.HtmlForm.AttributeForm;
import io.ordernotifier.policy.reading.HtmlForm.Composed;
import io.ordernotifier.policy.reading.HtmlForm.Fixed;
import io.ordernotifier.policy.reading.HtmlForm.Hole;
import io.ordernotifier.policy.reading.HtmlForm.ImageForm;
import io.ordernotifier.policy.reading.HtmlForm.Moved;
import io.ordernotifier.policy.reading.HtmlForm.PassageForm;
import io.ordernotifier.policy.reading.HtmlForm.Place;
import io.ordernotifier.policy.reading.HtmlForm.Run;
import io.ordernotifier.policy.reading.HtmlForm.Stretch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a form of what was read of an HTML part, where each hole was found as a whole and once, in the words of one passage
 * or as one attribute's value. Where one was not, or elements stand there in which a parser reads characters in another way, there is no
 * form.
 */
final class HtmlFormMaker {
    /** Elements in whose texts only {@code <}, {@code &} and NUL mean something. */
    private static final Set<String> PLAIN_ELEMENTS = Set.of(
            ("html head meta title style body div span p br hr h1 h2 h3 h4 h5 h6 b strong i em u s small sub sup bdi bdo"
                            + " a img ul ol li dl dt dd table caption thead tbody tfoot tr th td center font blockquote abbr"
                            + " time address section article header footer main")
                    .split(" "));

    private static final Pattern TAG = Pattern.compile("<[/!?]?([a-zA-Z0-9:-]*)");

    private final CutHtml cut;
    private final ReadHtml read;
    private final BitSet found = new BitSet();
    private boolean sound = true;

    private HtmlFormMaker(CutHtml cut, ReadHtml read) {
        this.cut = cut;
        this.read = read;
    }

    static @Nullable HtmlForm make(CutHtml cut, ReadHtml read) {
        HtmlFormMaker maker = new HtmlFormMaker(cut, read);
        if (!maker.hasPlainElementsOnly()) {
            return null;
        }
        HtmlForm form = new HtmlForm(
                cut,
                maker.passage(read.visible()),
                read.hidden().stream().map(maker::passage).toList(),
                read.styles().stream().map(maker::passage).toList(),
                read.attributes().stream().map(maker::attribute).toList(),
                read.anchors().stream().map(maker::anchor).toList(),
                read.images().stream().map(maker::image).toList());
        return maker.sound && maker.found.cardinality() == cut.holes() ? form : null;
    }

    private boolean hasPlainElementsOnly() {
        Matcher tags = TAG.matcher(cut.html());
        while (tags.find()) {
            boolean documentType = tags.start() == 0 && tags.group().equalsIgnoreCase("<!doctype");
            if (!documentType && !PLAIN_ELEMENTS.contains(Letters.small(tags.group(1)))) {
                return false;
            }
        }
        return true;
    }

    private PassageForm passage(Passage passage) {
        String text = passage.text();
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length() && sound) {
            int hole = holeAt(passage.span(at, at + 1));
            at = hole < 0 ? addFixed(passage, at, runs) : addHole(passage, at, hole, runs);
        }
        if (runs.isEmpty() || (runs.size() == 1 && runs.get(0) instanceof Fixed)) {
            int start = text.isEmpty() ? 0 : passage.span(0, 1).start();
            return new Moved(passage, place(start), start);
        }
        return new Composed(passage.visibility(), runs, text.length());
    }

    private int addFixed(Passage passage, int from, List<Run> runs) {
        int piece = place(passage.span(from, from + 1).start()).piece();
        int to = from;
        while (to < passage.text().length() && isIn(piece, passage.span(to, to + 1))) {
            to++;
        }
        if (to == from) {
            sound = false;
        }
        int[] starts = new int[to - from];
        int[] ends = new int[to - from];
        for (int i = from; i < to; i++) {
            Span span = passage.span(i, i + 1);
            starts[i - from] = span.start() - cut.fixedStart(piece);
            ends[i - from] = span.end() - cut.fixedStart(piece);
        }
        runs.add(new Fixed(piece, passage.text().substring(from, to), starts, ends));
        return to;
    }

    private int addHole(Passage passage, int from, int hole, List<Run> runs) {
        SourceTextBuilder builder = new SourceTextBuilder();
        cut.appendHole(hole, builder);
        SourceText expected = builder.build();
        boolean same = passage.text().startsWith(expected.text(), from) && !found.get(hole);
        for (int i = 0; i < expected.length() && same; i++) {
            same = passage.span(from + i, from + i + 1).equals(expected.span(i, i + 1));
        }
        sound &= same;
        found.set(hole);
        runs.add(new Hole(hole));
        return from + expected.length();
    }

    private AttributeForm attribute(Attribute attribute) {
        PassageForm value = passage(attribute.value());
        // Where a quotation mark is missing, texts become values, in which a parser reads line ends in another way.
        sound &= !(value instanceof Composed composed)
                || composed.runs().stream().allMatch(this::isFixedOrAddress);
        return new AttributeForm(attribute.element(), attribute.name(), value, stretch(attribute.tag()));
    }

    private boolean isFixedOrAddress(Run run) {
        return !(run instanceof Hole hole) || cut.isAddress(hole.number());
    }

    private AnchorForm anchor(Anchor anchor) {
        int address = 0;
        while (address < read.attributes().size()
                && !isAddress(read.attributes().get(address), anchor)) {
            address++;
        }
        sound &= address < read.attributes().size();
        return new AnchorForm(
                anchor,
                address,
                stretch(anchor.tag()),
                anchor.images().stream().map(this::image).toList());
    }

    private static boolean isAddress(Attribute attribute, Anchor anchor) {
        return attribute.tag().equals(anchor.tag())
                && attribute.name().equals("href")
                && attribute.value().text().equals(anchor.address());
    }

    private ImageForm image(Image image) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < read.attributes().size(); i++) {
            if (image.labels().contains(read.attributes().get(i).value())) {
                labels.add(i);
            }
        }
        sound &= labels.size() == image.labels().size();
        return new ImageForm(image, stretch(image.tag()), labels);
    }

    /** The hole in which a character stands, or -1. */
    private int holeAt(Span character) {
        int place = lastStartingBy(character.start());
        boolean inHole = place >= 0 && character.end() > character.start() && character.start() < cut.holeEnd(place);
        return inHole ? place : -1;
    }

    private boolean isIn(int piece, Span character) {
        return character.start() >= cut.fixedStart(piece)
                && character.end() <= cut.fixedEnd(piece)
                && holeAt(character) < 0;
    }

    private Stretch stretch(Span span) {
        return new Stretch(place(span.start()), place(span.end()));
    }

    private Place place(int place) {
        int hole = lastStartingBy(place);
        int piece = hole < 0 ? 0 : place == cut.holeStart(hole) ? hole : hole + 1;
        sound &= place >= cut.fixedStart(piece) && place <= cut.fixedEnd(piece);
        return new Place(piece, place - cut.fixedStart(piece));
    }

    /** The last hole that starts at a place or before it, or -1. */
    private int lastStartingBy(int place) {
        int low = 0;
        int high = cut.holes();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cut.holeStart(middle) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
