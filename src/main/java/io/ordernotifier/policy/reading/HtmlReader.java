package io.ordernotifier.policy.reading;

import io.ordernotifier.policy.Part;
import io.ordernotifier.policy.Span;
import io.ordernotifier.policy.reading.Passage.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTML part as a browser would, by jsoup, and sorts what it holds: what is seen, what is hidden, what leads
 * elsewhere. Conditional comments, which some mail programs show, are read as the HTML they hold.
 */
final class HtmlReader implements NodeVisitor {
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "ul",
            "ol",
            "dl",
            "blockquote",
            "hr",
            "form",
            "fieldset",
            "section",
            "article",
            "header",
            "footer",
            "body",
            "pre",
            "aside",
            "main",
            "nav",
            "center",
            "figure");
    private static final Set<String> LINES = Set.of(
            "div",
            "tr",
            "li",
            "br",
            "dt",
            "dd",
            "option",
            "address",
            "caption",
            "legend",
            "thead",
            "tbody",
            "tfoot",
            "details",
            "summary",
            "figcaption",
            "title");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LABELS = Set.of(
            "alt", "title", "aria-label", "label", "placeholder", "summary", "value", "abbr", "aria-description");
    private final String html;
    /** Where in the part the parsed source starts: not at 0 inside a conditional comment. */
    private final int offset;

    private final String source;

    private final SourceTextBuilder visible = new SourceTextBuilder();
    private final SourceTextBuilder hidden = new SourceTextBuilder();
    private final List<Passage> unseen = new ArrayList<>();
    private final List<Passage> styles = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    /** Start tags seen, by their places. */
    private final Map<Integer, StartTag> tags = new HashMap<>();

    private int hiddenDepth;
    private int preformattedDepth;
    private @Nullable OpenAnchor open;

    private HtmlReader(String html, int offset, String source) {
        this.html = html;
        this.offset = offset;
        this.source = source;
    }

    static ReadHtml read(String html) {
        HtmlReader reader = new HtmlReader(html, 0, html);
        reader.parse();
        if (!reader.hidden.isEmpty()) {
            reader.unseen.add(new Passage(Part.HTML, Visibility.HIDDEN, reader.hidden.build()));
        }
        return new ReadHtml(
                new Passage(Part.HTML, Visibility.VISIBLE, reader.visible.build()),
                reader.unseen,
                reader.styles,
                reader.attributes,
                reader.anchors,
                reader.images);
    }

    private void parse() {
        Parser.htmlParser().setTrackPosition(true).parseInput(source, "").traverse(this);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            open(element);
        } else if (node instanceof TextNode text) {
            read(text);
        } else if (node instanceof Comment comment) {
            read(comment);
        } else if (node instanceof DataNode data) {
            read(data);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        int seen = tags.size();
        StartTag start = startTag(element);
        boolean first = tags.size() > seen;
        if (hiddenDepth > 0 || start.hides()) {
            hiddenDepth++;
        }
        separate(name, place(element.sourceRange()));
        if (name.equals("pre") || name.equals("textarea")) {
            preformattedDepth++;
        }
        Span tag = span(element.sourceRange());
        List<Passage> labels = new ArrayList<>();
        if (first) {
            readAttributes(element, tag, labels);
        }
        if (name.equals("a") || name.equals("area")) {
            if (element.hasAttr("href")) {
                open = new OpenAnchor(element, tag, first, open);
            }
        } else if (isImage(element)) {
            Image image = new Image(tag, start.names(), labels, element.hasAttr("usemap") || element.hasAttr("ismap"));
            if (first) {
                images.add(image);
            }
            if (open != null) {
                open.images.add(image);
            }
        }
    }

    private void close(Element element) {
        String name = element.normalName();
        if ((name.equals("a") || name.equals("area")) && element.hasAttr("href") && open != null) {
            if (open.first || open.worded || !open.images.isEmpty()) {
                anchors.add(closed(open));
            }
            open = open.outer;
        }
        if (name.equals("pre") || name.equals("textarea")) {
            preformattedDepth--;
        }
        if (!name.equals("br") && !name.equals("hr")) {
            separate(name, place(element.endSourceRange()));
        }
        if (hiddenDepth > 0) {
            hiddenDepth--;
        }
    }

    private Anchor closed(OpenAnchor anchor) {
        Element element = anchor.element;
        return new Anchor(
                element.attr("href"),
                anchor.tag,
                names(element),
                startTag(element).isPictured(),
                anchor.images);
    }

    private void separate(String name, int place) {
        if (PARAGRAPHS.contains(name)) {
            append('\n', place);
            append('\n', place);
        } else if (LINES.contains(name)) {
            append('\n', place);
        } else if (CELLS.contains(name)) {
            append(' ', place);
        }
    }

    private void append(char separator, int place) {
        SourceTextBuilder text = hiddenDepth > 0 ? hidden : visible;
        int at = Math.max(0, place);
        text.append(separator, at, at);
    }

    private void read(TextNode node) {
        if (!node.sourceRange().isTracked()) {
            return;
        }
        Span place = span(node.sourceRange());
        SourceTextBuilder piece = hiddenDepth > 0 ? hidden : visible;
        String words = node.getWholeText();
        String spaced = preformattedDepth > 0 ? words : withoutLineBreaks(words);
        if (spaced.equals(words)) {
            EntityAlignment.append(html, place.start(), place.end(), words, false, piece);
        } else {
            SourceTextBuilder aligned = new SourceTextBuilder();
            EntityAlignment.append(html, place.start(), place.end(), words, false, aligned);
            SourceText text = aligned.build();
            for (int i = 0; i < spaced.length(); i++) {
                Span character = text.span(i, i + 1);
                piece.append(spaced.charAt(i), character.start(), character.end());
            }
        }
        if (open != null && hiddenDepth == 0 && !words.isEmpty()) {
            open.worded = true;
        }
    }

    private static String withoutLineBreaks(String words) {
        return words.indexOf('\n') < 0 && words.indexOf('\r') < 0 && words.indexOf('\u2029') < 0
                ? words
                : words.replace('\n', ' ').replace('\r', ' ').replace('\u2029', ' ');
    }

    private void read(Comment comment) {
        Span place = span(comment.sourceRange());
        String data = comment.getData();
        int start = place.start() + (html.startsWith("<!--", place.start()) ? 4 : 2);
        if (!html.startsWith(data, start) || start + data.length() > place.end()) {
            unseen.add(new Passage(Part.HTML, Visibility.COMMENT, wholeOf(data, place)));
        } else if (offset == 0 && isConditional(data)) {
            readConditional(data, start);
        } else {
            unseen.add(new Passage(Part.HTML, Visibility.COMMENT, plain(data, start)));
        }
    }

    /** {@code [if mso]>…<![endif]}: what stands between is HTML to the mail programs it names. */
    private static boolean isConditional(String comment) {
        return comment.startsWith("[if") && comment.indexOf('>') > 0 && comment.indexOf('<') > 0;
    }

    private void readConditional(String data, int start) {
        int from = data.indexOf('>') + 1;
        int to = Math.max(from, data.lastIndexOf("<!["));
        HtmlReader inner = new HtmlReader(html, start + from, data.substring(from, to));
        inner.hiddenDepth = 1;
        inner.parse();
        if (!inner.hidden.isEmpty()) {
            unseen.add(new Passage(Part.HTML, Visibility.COMMENT, inner.hidden.build()));
        }
        unseen.addAll(inner.unseen);
        styles.addAll(inner.styles);
        attributes.addAll(inner.attributes);
        anchors.addAll(inner.anchors);
        images.addAll(inner.images);
    }

    private void read(DataNode node) {
        Span place = span(node.sourceRange());
        String data = node.getWholeData();
        SourceText text = html.startsWith(data, place.start()) ? plain(data, place.start()) : wholeOf(data, place);
        Element parent = node.parent();
        boolean style = parent != null && parent.normalName().equals("style");
        (style ? styles : unseen).add(new Passage(Part.HTML, style ? Visibility.MARKUP : Visibility.HIDDEN, text));
    }

    private void readAttributes(Element element, Span tag, List<Passage> labels) {
        for (org.jsoup.nodes.Attribute attribute : element.attributes()) {
            String name = Letters.small(attribute.getKey());
            Range range = attribute.sourceRange().valueRange();
            Span place = range.isTracked() ? span(range) : tag;
            SourceTextBuilder value = new SourceTextBuilder();
            EntityAlignment.append(html, place.start(), place.end(), attribute.getValue(), true, value);
            boolean label = LABELS.contains(name) && !isMachineValue(element, name);
            Passage passage = new Passage(Part.HTML, label ? Visibility.LABEL : Visibility.MARKUP, value.build());
            attributes.add(new Attribute(element.normalName(), name, passage, tag));
            if (label) {
                labels.add(passage);
            }
        }
    }

    private static boolean isMachineValue(Element element, String attribute) {
        return attribute.equals("value")
                && (element.normalName().equals("li")
                        || element.attr("type").equalsIgnoreCase("hidden")
                        || element.normalName().equals("option"));
    }

    private static boolean isImage(Element element) {
        return switch (element.normalName()) {
            case "img", "image", "picture", "svg", "object", "embed", "video" -> true;
            case "input" -> element.attr("type").equalsIgnoreCase("image");
            default ->
                element.normalName().endsWith(":imagedata")
                        || element.normalName().endsWith(":fill");
        };
    }

    /** The parser's own elements and those it repeats are no new ones. */
    private StartTag startTag(Element element) {
        Range range = element.sourceRange();
        return range.isTracked() && !range.isImplicit()
                ? tags.computeIfAbsent(range.startPos(), place -> new StartTag(element))
                : new StartTag(element);
    }

    /** What an element is called, and the two around it. */
    private List<String> names(Element element) {
        List<String> names = new ArrayList<>(List.of(startTag(element).names()));
        Element around = element.parent();
        for (int i = 0; i < 2 && around != null; i++) {
            names.add(startTag(around).namesAround());
            around = around.parent();
        }
        return names;
    }

    private int place(Range range) {
        return range.isTracked() ? clamp(range.startPos()) : clamp(offset);
    }

    private Span span(Range range) {
        if (!range.isTracked()) {
            return new Span(offset, offset);
        }
        int start = clamp(range.startPos());
        return new Span(start, Math.max(start, clamp(range.endPos())));
    }

    private int clamp(int position) {
        return Math.max(0, Math.min(position + offset, html.length()));
    }

    private static SourceText plain(String characters, int start) {
        SourceTextBuilder text = new SourceTextBuilder();
        text.appendPlain(characters, start);
        return text.build();
    }

    private SourceText wholeOf(String characters, Span place) {
        SourceTextBuilder text = new SourceTextBuilder();
        EntityAlignment.append(html, place.start(), place.end(), characters, false, text);
        return text.build();
    }

    /** A link whose end has not been met. */
    private static final class OpenAnchor {
        final Element element;
        final Span tag;
        final boolean first;
        final @Nullable OpenAnchor outer;
        final List<Image> images = new ArrayList<>();
        boolean worded;

        OpenAnchor(Element element, Span tag, boolean first, @Nullable OpenAnchor outer) {
            this.element = element;
            this.tag = tag;
            this.first = first;
            this.outer = outer;
        }
    }
}
