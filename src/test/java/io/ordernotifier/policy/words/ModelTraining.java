package io.ordernotifier.policy.words;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Teaches the {@link Judge}: tells by cross-validation how good it is, then writes the weights. The same texts give the same
 * weights. Started by {@code mvn -Dquick test-compile exec:java@train}, see docs/policy/judge.md.
 */
public final class ModelTraining {
    private static final Path FOLDER = Path.of("src/main/resources" + Weights.FOLDER);
    private static final int FOLDS = 4;
    private static final double COST = Double.parseDouble(System.getProperty("cost", "4"));
    private static final int RULES = Weights.rules().size();

    private final List<TrainingText> texts;

    private ModelTraining(List<TrainingText> texts) {
        this.texts = texts;
    }

    public static void main(String[] arguments) throws IOException {
        new ModelTraining(TrainingTexts.read(WordBookReader.read())).run();
    }

    /** What a text comes to without having been learnt from: by rule, the most of its sentences, and of those with a pattern. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Outcome(TrainingText text, double[] most, double[] patterns) {}

    private void run() throws IOException {
        System.out.println(texts.size() + " texts");
        List<Outcome> outcomes = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<Lesson> lessons =
                    learn(texts.stream().filter(text -> fold(text) != held).toList());
            texts.stream().filter(text -> fold(text) == held).forEach(text -> outcomes.add(outcome(text, lessons)));
        }
        double[][] lines = new double[RULES][];
        for (int rule = 0; rule < RULES; rule++) {
            lines[rule] = line(rule, outcomes);
        }
        tell(outcomes, lines);
        write(learn(texts), lines);
    }

    private static int fold(TrainingText text) {
        return Math.floorMod(Features.mix(text.id().hashCode()), FOLDS);
    }

    private static List<Lesson> learn(List<TrainingText> texts) {
        return IntStream.range(0, RULES)
                .mapToObj(rule -> new Lesson(rule, COST).learn(texts))
                .toList();
    }

    private static Outcome outcome(TrainingText text, List<Lesson> lessons) {
        double[] most = new double[RULES];
        double[] patterns = new double[RULES];
        for (int rule = 0; rule < RULES; rule++) {
            most[rule] = Double.NEGATIVE_INFINITY;
            patterns[rule] = Double.NEGATIVE_INFINITY;
            double before = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < text.sentences().size(); i++) {
                double alone = lessons.get(rule).score(text, i, i);
                double paired = text.goesOn(i) ? lessons.get(rule).score(text, i, i + 1) : Double.NEGATIVE_INFINITY;
                most[rule] = Math.max(most[rule], Math.max(alone, paired));
                if ((text.sentences().get(i).found() >> rule & 1) != 0) {
                    patterns[rule] = Math.max(patterns[rule], Math.max(before, Math.max(alone, paired)));
                }
                before = paired;
            }
        }
        return new Outcome(text, most, patterns);
    }

    /** Slope and height of the line that makes of a score the logarithm of odds (Platt), on passages: patterns do not know them. */
    private static double[] line(int rule, List<Outcome> outcomes) {
        List<Outcome> passages =
                outcomes.stream().filter(outcome -> !outcome.text().letter()).toList();
        Problem problem = new Problem();
        problem.l = passages.size();
        problem.n = 2;
        problem.bias = 1;
        problem.x = passages.stream()
                .map(outcome -> new Feature[] {new FeatureNode(1, outcome.most()[rule]), new FeatureNode(2, 1)})
                .toArray(Feature[][]::new);
        problem.y = passages.stream()
                .mapToDouble(outcome -> outcome.text().breaks(rule) ? 1 : -1)
                .toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 1000, 0.001));
        double sign = model.getLabels()[0] > 0 ? 1 : -1;
        return new double[] {sign * model.getFeatureWeights()[0], sign * model.getFeatureWeights()[1]};
    }

    private static int percent(double score, double[] line) {
        return (int) (100 / (1 + Math.exp(-(line[0] * score + line[1]))));
    }

    /** How many texts would be found, and how many wrongly, by how sure the judge must be. */
    private static void tell(List<Outcome> outcomes, double[][] lines) {
        Predicate<TrainingText> passages = text -> !text.letter();
        Predicate<TrainingText> letters = TrainingText::tuned;
        System.out.println(
                "breaches,innocence: blocked of the passages to be blocked, of the others; the same of letters");
        for (int breaches : new int[] {50, 60, 70, 80, 85, 90, 95, 101}) {
            for (int innocence : new int[] {0, 10, 20, 30, 40, 50, 60, 70, 80, 90}) {
                System.out.printf(
                        Locale.ROOT,
                        "%3d,%2d: %s; %s%n",
                        breaches,
                        innocence,
                        blocked(outcomes, lines, breaches, innocence, passages),
                        blocked(outcomes, lines, breaches, innocence, letters));
            }
        }
    }

    private static String blocked(
            List<Outcome> outcomes, double[][] lines, int breaches, int innocence, Predicate<TrainingText> which) {
        int[] right = new int[2];
        int[] wrong = new int[2];
        for (Outcome outcome : outcomes) {
            TrainingText text = outcome.text();
            boolean must = anyRule(text::breaks);
            if (!which.test(text)) {
                continue;
            }
            boolean found = anyRule(rule -> percent(outcome.most()[rule], lines[rule]) >= breaches
                    || (outcome.patterns()[rule] > Double.NEGATIVE_INFINITY
                            && percent(outcome.patterns()[rule], lines[rule]) >= innocence));
            int[] counts = must ? right : wrong;
            counts[0] += found ? 1 : 0;
            counts[1]++;
        }
        return String.format(
                Locale.ROOT, "%5.1f %% %5.2f %%", 100.0 * right[0] / right[1], 100.0 * wrong[0] / wrong[1]);
    }

    /** Of the rules that block. */
    private static boolean anyRule(IntPredicate broken) {
        return IntStream.range(0, RULES)
                .filter(rule -> !List.of("review-neutral", "contact-diversion")
                        .contains(Weights.rules().get(rule)))
                .anyMatch(broken);
    }

    private void write(List<Lesson> lessons, double[][] lines) throws IOException {
        byte[] table = new byte[Features.SIZE * RULES];
        double[] steps = new double[RULES];
        double[] biases = new double[RULES];
        double[] patterns = new double[RULES * RULES];
        for (int rule = 0; rule < RULES; rule++) {
            Lesson lesson = lessons.get(rule);
            double slope = lines[rule][0];
            double most = IntStream.range(0, Features.SIZE)
                    .mapToDouble(feature -> Math.abs(lesson.weight(feature)))
                    .max()
                    .orElseThrow();
            steps[rule] = slope * most / Byte.MAX_VALUE;
            biases[rule] = slope * lesson.bias() + lines[rule][1];
            for (int feature = 0; feature < Features.SIZE; feature++) {
                table[feature * RULES + rule] = (byte) Math.round(lesson.weight(feature) / most * Byte.MAX_VALUE);
            }
            for (int found = 0; found < RULES; found++) {
                patterns[found * RULES + rule] = slope * lesson.pattern(found);
            }
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(Weights.SETTINGS), """
                # Written by ModelTraining, see docs/policy/judge.md. Never edit it.
                rules=%s
                features=%d/%d
                texts=%s
                steps=%s
                biases=%s
                patterns=%s
                """.formatted(
                        String.join(" ", Weights.rules()),
                        Features.VERSION,
                        Features.BITS,
                        TrainingTexts.digest(texts),
                        written(steps),
                        written(biases),
                        written(patterns)));
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(FOLDER.resolve(Weights.TABLE)))) {
            file.write(table);
        }
    }

    private static String written(double[] numbers) {
        return DoubleStream.of(numbers)
                .mapToObj(number -> String.format(Locale.ROOT, "%.5g", number))
                .collect(Collectors.joining(" "));
    }
}
