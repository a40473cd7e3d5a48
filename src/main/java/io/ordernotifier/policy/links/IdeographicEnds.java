package io.ordernotifier.policy.links;

import io.ordernotifier.policy.links.Link.Form;
import io.ordernotifier.policy.reading.FoldedText;
import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.net.IDN;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.jspecify.annotations.Nullable;

/** Names of hosts that end in ideographs or kana, "lamps.中国", "灯具.网店", where the run of Latin characters ends at their dot. */
final class IdeographicEnds {
    /** Every top-level domain of that kind there is. */
    private static final Set<String> ALL = Stream.of(ArrayType.GENERIC_RO, ArrayType.COUNTRY_CODE_RO)
            .flatMap(type -> Arrays.stream(DomainValidator.getTLDEntries(type)))
            .filter(end -> end.startsWith("xn--"))
            .map(end -> Folding.fold(IDN.toUnicode(end)))
            .filter(end -> end.chars().allMatch(c -> Folding.isIdeographic((char) c)))
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST =
            ALL.stream().mapToInt(String::length).max().orElseThrow();

    /** Those that say of any word before them that it is a host, also of one in ideographs. */
    private static final Set<String> OF_THE_WEB = Set.of(
            "中国", "中國", "网址", "网店", "商城", "在线", "网络", "中文网", "公司", "网站", "集团", "商店", "购物", "香港", "台湾", "台灣", "コム");

    private static final String DISGUISED_DOTS = "。点點";
    private static final int SHORTEST_LABEL = 3;

    private IdeographicEnds() {}

    /** The name of which the run from {@code from} to {@code to} is the part before the ideographs. */
    static @Nullable Link find(FoldedText folded, int from, int to, AddressEnd end) {
        String text = folded.text();
        boolean dotted = text.charAt(to - 1) == '.';
        if (!dotted && DISGUISED_DOTS.indexOf(text.charAt(to)) < 0) {
            return null;
        }
        int start = dotted ? to : to + 1;
        int after = endOfIdeographs(text, start);
        String last = text.substring(start, after);
        boolean named = dotted
                ? (OF_THE_WEB.contains(last) && isLabelled(text, from, to))
                        || (ALL.contains(last) && isLabel(folded, from, to - 1))
                : ALL.contains(last) && isLabel(folded, from, to);
        return named && !Letters.continues(text, after)
                ? new Link(from, end.ofPathOrPort(after), dotted ? Form.PLAIN : Form.DISGUISED)
                : null;
    }

    /** Of a run too long for any of the ends, as much as shows that. */
    private static int endOfIdeographs(String text, int start) {
        int at = start;
        while (at < text.length() && at <= start + LONGEST && Folding.isIdeographic(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLabelled(String text, int from, int to) {
        return to - from > 1 || (from > 0 && Folding.isIdeographic(text.charAt(from - 1)));
    }

    /** "lamps", not "USB": that ends a sentence. */
    private static boolean isLabel(FoldedText folded, int from, int to) {
        return to - from >= SHORTEST_LABEL
                && !folded.isCapital(to - 1)
                && Letters.isWordCharacter(folded.charAt(to - 1));
    }
}
