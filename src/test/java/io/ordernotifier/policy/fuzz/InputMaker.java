package io.ordernotifier.policy.fuzz;

import io.ordernotifier.lint.InputType;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.RequiredFact;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes up what is to be reviewed: the same for the same seed. */
final class InputMaker {
    private static final List<String> LOCALES =
            List.of("en-US", "de", "fr-FR", "es-MX", "it", "ja-JP", "zh-CN", "zh-Hant-TW", "und", "", "x", "tlh-Latn");
    private static final List<URI> PAGES = List.of(
            URI.create("https://www.ups.com/track?loc=en_US&tracknum=1Z12345E0205271688"),
            URI.create("https://lamps.shop"));
    private static final EmailKind[] KINDS = EmailKind.values();
    private static final InputType[] TYPES = {InputType.TEXT, InputType.HTML, InputType.EML, InputType.JSONL};

    /** In characters: how much of one piece, again and again. */
    private static final int MOST_REPEATED = 40_000;

    private static final int LONGEST_RANDOM = 3000;

    private final Seeds seeds;

    InputMaker(Seeds seeds) {
        this.seeds = seeds;
    }

    Fuzzed make(long seed) {
        return new Making(new SplittableRandom(seed)).make();
    }

    /** One input. */
    private final class Making {
        private final SplittableRandom random;
        private final Mutation mutation;

        Making(SplittableRandom random) {
            this.random = random;
            this.mutation = new Mutation(random, seeds.words());
        }

        Fuzzed make() {
            return switch (random.nextInt(20)) {
                case 0 -> file("random bytes", RandomText.ofBytes(random, random.nextInt(LONGEST_RANDOM)));
                case 1 ->
                    file("random characters as a file", bytes(RandomText.of(random, random.nextInt(LONGEST_RANDOM))));
                case 2, 3 -> file("a mutated file", mutatedFile());
                case 4, 5 -> draft("random characters", RandomText.of(random, random.nextInt(LONGEST_RANDOM)));
                case 6, 7, 8 -> draft("repeated pieces", repeated());
                case 9 -> draft("words in a heap", heap(random.nextInt(400)));
                default -> mutated();
            };
        }

        private Fuzzed file(String origin, String bytes) {
            @Nullable InputType type = random.nextInt(5) == 0 ? null : TYPES[random.nextInt(TYPES.length)];
            return new FuzzedFile(origin, type, bytes);
        }

        /** An email as mail programs keep it, or a line of JSON, damaged as characters or as bytes. */
        private String mutatedFile() {
            Draft draft = seed();
            String head = random.nextBoolean()
                    ? new String(new FuzzedDraft("", draft).file(), StandardCharsets.UTF_8)
                    : "Subject: " + draft.subject() + "\r\nMIME-Version: 1.0\r\nContent-Type: "
                            + (random.nextBoolean() ? "text/html" : "multipart/alternative; boundary=b")
                            + "; charset=utf-8\r\nContent-Transfer-Encoding: "
                            + mutation.one(List.of("8bit", "quoted-printable", "base64", "x"))
                            + "\r\n\r\n--b\r\nContent-Type: text/plain; charset="
                            + mutation.one(List.of("utf-8", "utf-16", "big5", "x"))
                            + "\r\n\r\n" + draft.text() + "\r\n--b\r\nContent-Type: text/html\r\n\r\n" + draft.html()
                            + "\r\n--b--\r\n";
            int times = times();
            return random.nextBoolean()
                    ? bytes(mutation.of(head, seed().text(), times))
                    : mutation.of(bytes(head), RandomText.ofBytes(random, 200), times);
        }

        private static String bytes(String characters) {
            return new String(characters.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }

        private Fuzzed draft(String origin, String body) {
            boolean html = random.nextBoolean();
            DraftFacts facts = random.nextInt(4) == 0 ? DraftFacts.NONE : facts(body);
            String text = html && random.nextBoolean() ? "" : body;
            return new FuzzedDraft(
                    origin,
                    new Draft(
                            KINDS[random.nextInt(KINDS.length)],
                            random.nextBoolean() ? "114-8918197-7904071" : stretch(body),
                            mutation.one(LOCALES),
                            stretch(body),
                            text,
                            html ? body : null,
                            facts));
        }

        /** Whatever stands in the body may have come from the order, and hostile words too. */
        private DraftFacts facts(String body) {
            List<String> words = new ArrayList<>();
            List<RequiredFact> required = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                words.add(
                        random.nextBoolean()
                                ? stretch(body)
                                : mutation.one(Mutation.HOSTILE) + mutation.one(seeds.words()));
                required.add(new RequiredFact(
                        "a fact",
                        List.of(List.of(stretch(body), stretch(body)), List.of(mutation.one(seeds.words()))),
                        random.nextBoolean()));
            }
            return new DraftFacts(random.nextBoolean() ? PAGES : List.of(), words, required);
        }

        private String stretch(String body) {
            int from = random.nextInt(body.length() + 1);
            return body.substring(from, Math.min(body.length(), from + random.nextInt(40)));
        }

        /** Something, then a few pieces again and again. */
        private String repeated() {
            StringBuilder once = new StringBuilder();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                once.append(
                        switch (random.nextInt(4)) {
                            case 0 -> mutation.one(seeds.words());
                            case 1 -> RandomText.of(random, random.nextInt(1, 4));
                            case 2 -> " ";
                            default -> mutation.one(Mutation.HOSTILE);
                        });
            }
            String before = switch (random.nextInt(6)) {
                case 0 -> mutation.one(Mutation.HOSTILE);
                case 1 -> mutation.one(Mutation.HOSTILE).repeat(random.nextInt(5000));
                case 2 -> heap(400);
                case 3 -> longTag();
                default -> "";
            };
            return before
                    + once.toString()
                            .repeat(1
                                    + random.nextInt(1, MOST_REPEATED + 1 - random.nextInt(MOST_REPEATED))
                                            / once.length());
        }

        /** An attribute so long that nobody should look at it for each element behind it. */
        private String longTag() {
            String element = mutation.one(List.of("a href=//lamps.shop", "b", "div", "p", "h1", "font", "table"));
            String attribute = mutation.one(List.of("class", "style", "id", "title", "href"));
            return "<" + element + " " + attribute + "=\""
                    + mutation.one(Mutation.HOSTILE).replace('"', 'x').repeat(random.nextInt(3000)) + "\">";
        }

        private String heap(int words) {
            StringBuilder heap = new StringBuilder();
            for (int i = 0; i < words; i++) {
                heap.append(mutation.one(seeds.words())).append(random.nextInt(12) == 0 ? ". " : " ");
            }
            return heap.toString();
        }

        private Fuzzed mutated() {
            Draft draft = seed();
            Draft other = seed();
            String html = draft.html() == null ? other.html() : draft.html();
            boolean all = random.nextBoolean();
            String text = mutation.of(draft.text(), other.text(), all ? times() : 0);
            DraftFacts facts = random.nextInt(3) == 0 ? facts(text) : draft.facts();
            return new FuzzedDraft(
                    "a mutated email",
                    new Draft(
                            random.nextInt(10) == 0 ? other.kind() : draft.kind(),
                            random.nextInt(10) == 0 ? other.orderId() : draft.orderId(),
                            random.nextInt(10) == 0 ? mutation.one(LOCALES) : draft.locale(),
                            mutation.of(draft.subject(), other.subject(), all ? random.nextInt(3) : 0),
                            text,
                            html == null
                                    ? null
                                    : mutation.of(html, other.html() == null ? other.text() : other.html(), times()),
                            facts));
        }

        private Draft seed() {
            return seeds.drafts().get(random.nextInt(seeds.drafts().size()));
        }

        private int times() {
            return random.nextInt(4) == 0 ? random.nextInt(60) : random.nextInt(1, 6);
        }
    }
}
