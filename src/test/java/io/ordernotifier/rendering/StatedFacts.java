package io.ordernotifier.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What an email says, as somebody finds it who knows nothing of how it was made: of a text from its lines, of HTML from its
 * elements, never of one from the other. Without blanks, for a text is wrapped and HTML is not.
 *
 * @param items list by list, each entry with its quantity
 * @param labelled what stands behind a label, such as carrier, tracking number, dates and the parts of a refund
 * @param amounts all amounts of money, in the order in which they stand there
 * @param dates likewise
 * @param orderIds likewise
 * @param links likewise
 */
record StatedFacts(
        List<List<String>> items,
        Map<String, String> labelled,
        List<String> amounts,
        List<String> dates,
        List<String> orderIds,
        List<String> links) {
    private static final String ENTRY = "- ";
    private static final String CONTINUED = "  ";
    private static final Pattern LABEL = Pattern.compile("([^:：,，。（]{1,45})[:：]");

    private static final String SIGN = "(?:[A-Z]{0,3}[$€£¥￥₩￦]|AUD|CAD|EUR|GBP|JPY|KRW|MXN|SGD|USD)";
    private static final String GAP = "[\\u00A0\\u202F]?";
    private static final String NUMBER = "\\d(?:[\\d.,\\u00A0\\u202F]*\\d)?";
    private static final Pattern AMOUNT =
            Pattern.compile("-?" + SIGN + GAP + NUMBER + "|-?" + NUMBER + GAP + SIGN + "(?![A-Za-z{])");

    private static final Pattern DATE = Pattern.compile(
            "\\d{4}年\\d{1,2}月\\d{1,2}日"
                    + "|\\d{1,2}\\.?(?:de)?\\p{L}{3,12}?(?:de)?20\\d{2}"
                    + "|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\d{1,2},20\\d{2}");
    private static final Pattern ORDER_ID = Pattern.compile("\\d{3}-\\d{7}-\\d{7}");
    private static final Pattern LINK = Pattern.compile("https://\\S+");

    static StatedFacts ofText(String text) {
        List<String> lines = text.lines().toList();
        return new StatedFacts(
                itemsOfText(lines),
                labelledInText(text),
                find(AMOUNT, text),
                find(DATE, bare(text)),
                find(ORDER_ID, text),
                find(LINK, text));
    }

    /** The heading says what the subject says, and the title too: a text has neither. */
    static StatedFacts ofHtml(String html) {
        Document document = Jsoup.parse(html);
        document.select("h1, head").remove();
        String visible = document.body().wholeText();
        return new StatedFacts(
                document.select("ul").stream()
                        .map(list -> list.select("li").stream()
                                .map(entry -> bare(entry.text()))
                                .toList())
                        .toList(),
                labelledInHtml(document),
                find(AMOUNT, visible),
                find(DATE, bare(visible)),
                find(ORDER_ID, visible),
                document.select("a").eachAttr("href"));
    }

    private static List<List<String>> itemsOfText(List<String> lines) {
        List<List<String>> lists = new ArrayList<>();
        List<String> list = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(ENTRY)) {
                list.add(line.substring(ENTRY.length()));
            } else if (line.startsWith(CONTINUED) && !list.isEmpty()) {
                list.add(list.remove(list.size() - 1) + line);
            } else if (!list.isEmpty()) {
                lists.add(list.stream().map(StatedFacts::bare).toList());
                list = new ArrayList<>();
            }
        }
        return lists;
    }

    /** Below a heading, each label begins a line: what ends as a sentence is one, and no fact. */
    private static Map<String, String> labelledInText(String text) {
        Map<String, String> labelled = new LinkedHashMap<>();
        for (String block : text.split("\n\n", -1)) {
            List<String> facts = new ArrayList<>();
            block.lines().skip(1).filter(line -> !isOfAList(line)).forEach(line -> {
                boolean label = !line.startsWith("http") && LABEL.matcher(line).lookingAt();
                facts.add(label || facts.isEmpty() ? line : facts.remove(facts.size() - 1) + line);
            });
            for (String fact : facts) {
                Matcher matcher = LABEL.matcher(fact);
                if (matcher.lookingAt() && !fact.matches("(?s).*[.。]")) {
                    labelled.put(bare(matcher.group(1)), bare(fact.substring(matcher.end())));
                }
            }
        }
        return labelled;
    }

    private static boolean isOfAList(String line) {
        return line.startsWith(ENTRY) || line.startsWith(CONTINUED);
    }

    private static Map<String, String> labelledInHtml(Document document) {
        Map<String, String> labelled = new LinkedHashMap<>();
        for (Element row : document.select("tr")) {
            String label = bare(row.expectFirst("th").text());
            labelled.put(
                    label.substring(0, label.length() - 1),
                    bare(row.expectFirst("td").wholeText()));
        }
        return labelled;
    }

    private static List<String> find(Pattern pattern, String words) {
        return pattern.matcher(words).results().map(result -> result.group()).toList();
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\p{Z}]+", "");
    }
}
