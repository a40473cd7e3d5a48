package io.ordernotifier.policy.rules;

import io.ordernotifier.policy.Severity;
import io.ordernotifier.policy.reading.Passage;
import io.ordernotifier.policy.reading.ReadDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No little pictures: characters that are shown in colour, alone or by the selector for it. Signs such as ™ or ★ are none. */
final class EmojiRule implements Rule {
    static final RuleType TYPE = new RuleType(
            "emoji", "A message holds no emoji.", "an emoji", Severity.WARN, List.of(), parameters -> new EmojiRule());

    private static final int SHOWN_AS_PICTURE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int JOINER = 0x200D;

    /** Outside of the planes of pictures: those that Unicode shows in colour without being told (Emoji_Presentation). */
    private static final Set<Integer> PICTURES =
            pictures("⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽" + "✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕");

    @Override
    public void check(ReadDraft draft, Findings findings) {
        Set<Integer> fromOrder = new HashSet<>();
        draft.draft().facts().orderWords().forEach(words -> words.codePoints().forEach(fromOrder::add));
        for (Passage passage : draft.words()) {
            check(passage, fromOrder, findings);
        }
    }

    private static void check(Passage passage, Set<Integer> fromOrder, Findings findings) {
        String text = passage.text();
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            if (isPicture(codePoint, text, next) && !fromOrder.contains(codePoint)) {
                next = end(text, next);
                findings.add(
                        passage.part(),
                        passage.span(at, next),
                        "This is an emoji.",
                        "Leave it out, or say it in words.");
            }
            at = next;
        }
    }

    private static boolean isPicture(int codePoint, String text, int next) {
        boolean told = next < text.length() && (text.charAt(next) == SHOWN_AS_PICTURE || text.charAt(next) == KEYCAP);
        return (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF)
                || codePoint == 0x1F004
                || codePoint == 0x1F0CF
                || PICTURES.contains(codePoint)
                || (told && codePoint > ' ');
    }

    /** To the end of the pictures that are joined or follow one another: they are one place. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean belongs = codePoint == SHOWN_AS_PICTURE || codePoint == KEYCAP || codePoint == JOINER;
            if (!belongs && !isPicture(codePoint, text, next)) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static Set<Integer> pictures(String characters) {
        Set<Integer> codePoints = new HashSet<>();
        characters.codePoints().forEach(codePoints::add);
        return Set.copyOf(codePoints);
    }
}
