package io.ordernotifier.policy.links;

import io.ordernotifier.policy.links.Link.Form;
import io.ordernotifier.policy.reading.Folding;
import io.ordernotifier.policy.reading.Letters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of hosts that end in ideographs, "lamps.中国", "灯具.网店": the run of Latin characters ends at their dot. */
final class IdeographicEnds {
    private static final List<String> ALL = List.of("中国", "中國", "网址", "网店", "商城", "在线", "网络", "中文网");

    private IdeographicEnds() {}

    /** The name of which the run from {@code from} to {@code to} is the part before the ideographs. */
    static @Nullable Link find(String text, int from, int to, AddressEnd end) {
        if (text.charAt(to - 1) != '.' || !isIdeographAt(text, to)) {
            return null;
        }
        boolean labelled = to - from > 1 || (from > 0 && Folding.isIdeographic(text.charAt(from - 1)));
        if (!labelled) {
            return null;
        }
        for (String last : ALL) {
            int after = to + last.length();
            if (text.startsWith(last, to) && !Letters.continues(text, after) && !isIdeographAt(text, after)) {
                return new Link(from, end.ofPathOrPort(after), Form.PLAIN);
            }
        }
        return null;
    }

    private static boolean isIdeographAt(String text, int at) {
        return at < text.length() && Folding.isIdeographic(text.charAt(at));
    }
}
