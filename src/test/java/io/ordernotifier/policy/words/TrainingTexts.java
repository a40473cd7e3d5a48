package io.ordernotifier.policy.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ordernotifier.carrier.Carriers;
import io.ordernotifier.notification.EmailKind;
import io.ordernotifier.policy.reading.ReadDraft;
import io.ordernotifier.rendering.Draft;
import io.ordernotifier.rendering.DraftFacts;
import io.ordernotifier.rendering.Renderer;
import io.ordernotifier.rendering.Rendering;
import io.ordernotifier.sample.Sample;
import io.ordernotifier.sample.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All texts that the {@link Judge} is taught with: the passages, the letters that the patterns were tuned on, and the emails of our
 * own templates, which break nothing. The letters that are kept aside are not among them.
 */
final class TrainingTexts {
    private static final Path PASSAGES = Path.of("src/test/resources/policy/passages");
    private static final Path LETTERS = Path.of("src/test/resources/policy/texts/tuned");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WordBook book;
    private final Set<String> seen = new HashSet<>();
    private final List<TrainingText> texts = new ArrayList<>();

    private TrainingTexts(WordBook book) {
        this.book = book;
    }

    static List<TrainingText> read(WordBook book) throws IOException {
        TrainingTexts reading = new TrainingTexts(book);
        for (Path file : files(PASSAGES, ".tsv")) {
            reading.readPassages(file);
        }
        for (Path file : files(LETTERS, ".jsonl")) {
            reading.readLetters(file);
        }
        for (String rule : Weights.rules()) {
            reading.readExamples(rule);
        }
        reading.readOwnEmails();
        return reading.texts;
    }

    /** Of all that weights depend on: the features of the texts and what people say of them. */
    static String digest(List<TrainingText> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (TrainingText text : texts) {
                digest.update((text.id() + " " + new TreeSet<>(text.broken())).getBytes(StandardCharsets.UTF_8));
                for (TrainingText.Sentence sentence : text.sentences()) {
                    ByteBuffer numbers = ByteBuffer.allocate(4 * sentence.features().length + 8);
                    numbers.putInt(sentence.passage()).putInt(sentence.found());
                    numbers.asIntBuffer().put(sentence.features());
                    digest.update(numbers.array());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readPassages(Path file) throws IOException {
        String language = file.getName(file.getNameCount() - 2).toString();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String[] fields = line.split("\t", -1);
            Set<String> broken = new HashSet<>();
            if (fields.length != 2) {
                throw new IllegalStateException(file + ", line " + number + ": must be labels, a tab, a passage");
            }
            for (String label : fields[0].split(",", -1)) {
                if (!label.equals("clean") && !Weights.rules().contains(label)) {
                    throw new IllegalStateException(file + ", line " + number + ": there is no rule " + label);
                }
                if (!label.equals("clean")) {
                    broken.add(label);
                }
            }
            if (seen.add(fields[1])) {
                Draft draft = draft("", "", fields[1].replace("  ", "\n"), null, List.of());
                String id = language + "/" + file.getFileName() + ":" + number;
                // Without its subject, which is empty.
                add(new TrainingText(id, language, false, false, broken, sentences(draft)));
            }
        }
    }

    private void readLetters(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            JsonNode json = JSON.readTree(line);
            List<String> titles = new ArrayList<>();
            json.path("itemTitles").forEach(title -> titles.add(title.textValue()));
            Set<String> broken = new HashSet<>();
            json.path("labels")
                    .forEach(label -> broken.add(
                            label.textValue().toLowerCase(Locale.ROOT).replace('_', '-')));
            Draft draft = draft(
                    json.path("orderId").asText(""),
                    json.path("subject").asText(""),
                    json.path("text").asText(""),
                    json.path("html").textValue(),
                    titles);
            add(new TrainingText(
                    json.path("id").asText(), json.path("lang").asText(), true, true, broken, sentences(draft)));
        }
    }

    /** What the page of a rule calls bad and good, as far as it is plain text. */
    private void readExamples(String rule) throws IOException {
        boolean bad = false;
        int number = 0;
        for (String section :
                Files.readString(Path.of("docs/policy", rule + ".md")).split("```", -1)) {
            if (section.startsWith("email\n")) {
                String text = section.substring(section.indexOf('\n') + 1);
                boolean hasHead = text.matches("(?s)[A-Z][a-z ]+: [^\n]+\n.*");
                if (!hasHead) {
                    Draft draft = draft("", "", text, null, List.of());
                    Set<String> broken = bad ? Set.of(rule) : Set.of();
                    add(new TrainingText(rule + ".md:" + number++, "en", false, false, broken, sentences(draft)));
                }
            } else if (section.contains("## ")) {
                bad = section.contains("## Bad");
            }
        }
    }

    private void readOwnEmails() {
        Renderer renderer = Renderer.of(Carriers.builtIn());
        for (Sample sample : Samples.all()) {
            if (renderer.render(sample.notification()) instanceof Rendering.Rendered rendered) {
                Draft draft = rendered.draft();
                add(new TrainingText(sample.name(), draft.locale(), true, false, Set.of(), sentences(draft)));
            }
        }
    }

    private void add(TrainingText text) {
        if (!text.sentences().isEmpty()) {
            texts.add(text);
        }
    }

    private List<TrainingText.Sentence> sentences(Draft draft) {
        return TrainingText.sentences(ReadDraft.afresh(draft), book);
    }

    private static Draft draft(String order, String subject, String text, String html, List<String> titles) {
        return new Draft(
                EmailKind.CustomerServiceReply,
                order,
                "en-US",
                subject,
                text,
                html,
                new DraftFacts(List.of(), titles, List.of()));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
